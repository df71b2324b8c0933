internal import Invitations

/// The Review screen: everybody and everything, and the words that hold the mails.
struct ReviewState: Sendable {
  /// The parts that Tab goes through.
  enum Part: Int, Hashable, Sendable, CaseIterable {
    case list, words, back
  }

  /// How long after opening Enter counts for nothing.
  static let arming = Duration.milliseconds(400)
  /// How soon after itself the same key counts for nothing.
  static let repeating = Duration.milliseconds(40)

  /// Who and what.
  private(set) var review: Review
  /// When it was opened: time since the machine booted.
  let openedAt: Duration
  /// The words typed so far.
  private(set) var words: PhraseEntry
  /// Whether the last character was wrong and emptied the field.
  private(set) var wasWrong = false
  /// The part with the focus; the list at first.
  private(set) var part = Part.list
  /// The focus in the list.
  var cursor = ListCursor()
  /// How many names, from the top, have been on the screen.
  private(set) var seen = 0
  /// Whether the words were accepted and the answer is on its way.
  var isConfirming = false
  /// The name looked for.
  var sought = ""
  private var undo: [Review] = []
  private var redo: [Review] = []

  init(_ review: Review, openedAt: Duration) {
    self.review = review
    self.openedAt = openedAt
    words = PhraseEntry(expected: review.phrase)
  }

  /// Where keys are looked up.
  var contexts: [Context] {
    switch part {
    case .list: [.review, .list, .screens, .everywhere]
    case .words: [.words, .everywhere]
    case .back: [.backButton, .screens, .everywhere]
    }
  }

  /// Whether every name was on the screen.
  var hasSeenAll: Bool { seen >= review.entries.count }

  /// Why the words can not be typed now; nil when they can.
  var wordsOffReason: String? {
    if isConfirming { return "The mails are being held." }
    if let refusal = review.refusal { return refusal.description }
    guard !hasSeenAll else { return nil }
    return "Look at the whole list first: \(seen) of \(review.entries.count) seen."
  }

  /// Why the focused person can not be ticked; nil when they can.
  var tickReason: String? {
    guard review.entries.indices.contains(cursor.row) else { return "there is nobody here" }
    return review.entries[cursor.row].suggestion.flags.isEmpty
      ? "only flagged people need a tick" : nil
  }

  var canUndo: Bool { !undo.isEmpty }
  var canRedo: Bool { !redo.isEmpty }

  /// Puts the focus on a person.
  mutating func go(to place: Int) { cursor.go(to: place, count: review.entries.count) }

  /// Puts the focus on the next person.
  mutating func moveOn() { cursor.move(by: 1, count: review.entries.count) }

  /// Turns the wheel over the list.
  mutating func scroll(by rows: Int, page: Int) {
    cursor.scroll(by: rows, count: review.entries.count, page: page)
  }

  /// Notes which names are on the screen.
  mutating func see(through row: Int) { seen = max(seen, min(row, review.entries.count)) }

  /// Goes to the next part; what was typed does not outlast it.
  mutating func movePart(by distance: Int) {
    let count = Part.allCases.count
    part = Part(rawValue: (part.rawValue + distance + count) % count) ?? .list
    empty()
  }

  /// Empties the field.
  mutating func empty() {
    words.clear()
    wasWrong = false
  }

  /// Types one character into the field, if a person typed it there.
  mutating func type(_ character: Character, _ stroke: Keystroke) {
    guard part == .words, wordsOffReason == nil, stroke.isDeliberate, stroke.at > openedAt else {
      return
    }
    wasWrong = !words.type(character)
  }

  /// The confirmation, if Enter counts: the words are complete, the screen is armed, the key fresh.
  func confirmation(_ stroke: Keystroke) -> Confirmation? {
    guard part == .words, wordsOffReason == nil, stroke.isDeliberate,
      stroke.at - openedAt >= Self.arming,
      (stroke.sinceSameKey ?? .seconds(1)) >= Self.repeating
    else { return nil }
    return Confirmation(review, words: words)
  }

  /// Changes who gets it, as a step that can be undone; the words have to be typed anew.
  mutating func change(_ change: (inout Review) -> Void) {
    let before = review
    change(&review)
    guard review != before else { return }
    undo.append(before)
    redo = []
    rephrase()
  }

  mutating func undoChange() {
    guard let before = undo.popLast() else { return }
    redo.append(review)
    review = before
    rephrase()
  }

  mutating func redoChange() {
    guard let after = redo.popLast() else { return }
    undo.append(review)
    review = after
    rephrase()
  }

  private mutating func rephrase() {
    words = PhraseEntry(expected: review.phrase)
    wasWrong = false
    seen = min(seen, review.entries.count)
  }
}
