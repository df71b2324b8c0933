internal import Invitations

extension Model {
  mutating func reviewOpened(_ opened: Review) -> [Effect] {
    review = ReviewState(opened, openedAt: clock.sinceBoot)
    screen = .review
    overlays = []
    toast = nil
    compose.previewed = 0
    return [.flushInput]
  }

  mutating func performOnReview(_ command: Command, _ stroke: Keystroke) -> [Effect] {
    guard let state = review else { return [] }
    let count = state.review.entries.count
    let page = ReviewLayout(self, size: size).list.count
    if state.part == .list, review?.cursor.follow(command, count: count, page: page) ?? false {
      return []
    }
    switch command {
    case .nextPart: review?.movePart(by: 1)
    case .previousPart: review?.movePart(by: -1)
    case .emptyWords: review?.empty()
    case .tick: tickFocused()
    case .leaveOut: leaveOutFocused()
    case .preview: openPreview()
    case .find: overlays.append(.prompt(.find(state.sought)))
    case .findNext: find(state.sought, by: 1)
    case .findPrevious: find(state.sought, by: -1)
    case .goBack, .back: return leaveReview()
    case .confirm: return confirm(stroke)
    default: break
    }
    return []
  }

  mutating func leaveReview() -> [Effect] {
    guard !(review?.isConfirming ?? false) else { return [] }
    review = nil
    screen = .compose
    tell("Back to the letter. Nothing was sent.")
    return suggestions.picks.isEmpty ? [] : [.checkDraft(draft)]
  }

  private mutating func confirm(_ stroke: Keystroke) -> [Effect] {
    guard let confirmation = review?.confirmation(stroke) else { return [] }
    review?.isConfirming = true
    return [.confirm(confirmation)]
  }

  private var reviewed: Review.Entry? {
    guard let review, review.review.entries.indices.contains(review.cursor.row) else { return nil }
    return review.review.entries[review.cursor.row]
  }

  private mutating func tickFocused() {
    guard let entry = reviewed else { return }
    review?.change { $0.toggleTick(entry.id) }
    review?.moveOn()
    let name = entry.suggestion.person.shownName
    tell(entry.isTicked ? "\(name) does not get it." : "\(name) gets it in spite of the flag.")
  }

  private mutating func leaveOutFocused() {
    guard let entry = reviewed else { return }
    review?.change { $0.leaveOut(entry.id) }
    tell("\(entry.suggestion.person.shownName) is left out. \(key(.undo)) undoes it.")
  }

  mutating func findInReview(_ words: String, by distance: Int) {
    guard let state = review, !words.isEmpty else { return }
    review?.sought = words
    let folded = Folding.fold(words)
    let found = state.review.entries.indices.filter {
      let entry = state.review.entries[$0]
      return Folding.fold("\(entry.suggestion.person.shownName) \(entry.address)").contains(folded)
    }
    let here = state.cursor.row
    let next =
      distance < 0
      ? found.last { $0 < here } ?? found.last
      : found.first { $0 > here || (distance == 0 && $0 == here) } ?? found.first
    guard let next else { return tell("Nobody here is called \"\(words)\".") }
    review?.go(to: next)
  }

  /// The batch is held: its people leave the tray, and the queue shows them.
  mutating func confirmed(_ ids: [Invitation.ID]) -> [Effect] {
    let people = review?.review.entries.filter(\.isCounted).map(\.suggestion) ?? []
    changes.forgetPicks()
    changes.record(.held(ids, draft: draft, people: people))
    for person in people { suggestions.picks.drop(person.id) }
    compose = ComposeState(letter: setup.letter)
    review = nil
    overlays = []
    screen = .queue
    suggestions.unload()
    let hold = Wording.count(ids.count, "mail")
    tell("\(hold) held. \(key(.undo)) takes \(ids.count == 1 ? "it" : "them") back into the draft.")
    return [.loadQueue]
  }

  mutating func confirmationRefused(_ reason: String) {
    review?.isConfirming = false
    review?.empty()
    notices.append(Notice(lines: [reason, "Nothing is held and nothing was sent."]))
  }
}
