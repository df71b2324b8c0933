internal import Invitations

/// "Are these you?": the owner ticks what is theirs; nothing is ticked at first.
struct OwnQuestion: Sendable {
  /// Who is asked about.
  let candidates: [OwnCandidate]
  /// Who is ticked, by place.
  var ticked: Set<Int> = []
  /// The focus.
  var cursor = ListCursor()

  /// The addresses that are ticked, or those that are not.
  func addresses(ticked isTicked: Bool) -> [EmailAddress] {
    candidates.indices.filter { ticked.contains($0) == isTicked }.map { candidates[$0].address }
  }
}

extension Model {
  /// Asks, after the account of what was just read; when something else is on the screen, the next
  /// import asks.
  mutating func ownFound(_ candidates: [OwnCandidate]) -> [Effect] {
    guard !candidates.isEmpty else { return [] }
    if isReadingResult {
      waitingOwn = OwnQuestion(candidates: candidates)
      return []
    }
    guard overlays.isEmpty else { return [] }
    overlays.append(.own(OwnQuestion(candidates: candidates)))
    return [.flushInput]
  }

  /// Whether only the account of a reading lies on top.
  private var isReadingResult: Bool {
    guard overlays.count == 1, case .reading(let reading)? = overlays.first else { return false }
    return reading.subject == .text
  }

  mutating func performOnOwn(
    _ question: OwnQuestion, _ command: Command, _ stroke: Keystroke
  ) -> [Effect] {
    var question = question
    if question.cursor.follow(command, count: question.candidates.count, page: 5) {
      replaceOverlay(.own(question))
      return []
    }
    switch command {
    case .tick:
      question.ticked.formSymmetricDifference([question.cursor.row])
      replaceOverlay(.own(question))
    case .answerOwn where stroke.isDeliberate:
      closeOverlay()
      let mine = question.addresses(ticked: true)
      tell(
        mine.isEmpty
          ? "None of them is you; it is not asked again."
          : "\(Wording.names(mine.map(\.sendKey))): yours, and never invited.")
      return [.answerOwn(mine: mine, others: question.addresses(ticked: false))]
    case .back:
      closeOverlay()
      tell("Not answered; the next import asks again.")
    default: break
    }
    return []
  }
}
