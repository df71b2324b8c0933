internal import Invitations

extension Model {
  /// Takes back the latest thing that this screen can take back.
  mutating func undo() -> [Effect] {
    switch screen {
    case .compose: return undoDraft()
    case .review:
      review?.undoChange()
      return []
    case .people: return undoDecision()
    case .suggestions, .queue: break
    }
    guard let change = changes.takeUndo(on: screen) else { return [] }
    switch change {
    case .picks(let before, _):
      restore(before)
      tell("\(before.count) picked, as before. \(key(.redo)) redoes it.")
    case .remarks(let id, let name, let before, let after):
      tell("\(name): \(before.words), as before.")
      return save(before, about: id, instead: after)
    case .never(let id, let name):
      tell("\(name) may be suggested again.")
      return [.liftSuppression(id)]
    case .held(let ids, let draft, let people):
      return takeBack(ids, draft, people)
    case .withdrawn(let ids, let name):
      tell("\(name): held again.")
      return [.undoWithdraw(ids)]
    }
    return []
  }

  /// Does again what was undone last.
  mutating func redo() -> [Effect] {
    switch screen {
    case .compose: return redoDraft()
    case .review:
      review?.redoChange()
      return []
    case .suggestions, .queue, .people: break
    }
    guard let change = changes.takeRedo(on: screen) else { return [] }
    switch change {
    case .picks(_, let after):
      restore(after)
      tell("\(after.count) picked again.")
    case .remarks(let id, let name, let before, let after):
      tell("\(name): \(after.words).")
      return save(after, about: id, instead: before)
    case .never(let id, let name):
      suggestions.picks.drop(id)
      tell("\(name) will never be suggested again.")
      return [.suppress(id)]
    case .held: break
    case .withdrawn(let ids, let name):
      tell("\(name): cancelled before sending, no trace.")
      return [.withdraw(ids)]
    }
    return []
  }

  /// Puts the picks back as they were, except for people who may not be picked any more.
  private mutating func restore(_ picks: Picks) {
    suggestions.picks = picks
    for suggestion in suggestions.loaded.values { _ = suggestions.picks.refresh(suggestion) }
  }

  /// Takes a held batch back into the draft: nothing of it leaves, and it can be changed.
  private mutating func takeBack(
    _ ids: [Invitation.ID], _ draft: Draft, _ people: [Suggestion]
  ) -> [Effect] {
    let still = queue.invitations.filter { ids.contains($0.id) && $0.state == .held }
    guard !still.isEmpty else {
      tell("Nothing of that batch is held any more.")
      return []
    }
    let taken = Set(still.map(\.person))
    for suggestion in people where taken.contains(suggestion.id) {
      suggestions.picks.pick(suggestion, row: nil)
    }
    suggestions.picks.relocate(in: suggestions.list.index)
    compose = ComposeState(letter: draft.letter)
    compose.sentences = draft.sentences
    tell("\(Wording.count(still.count, "mail")) taken back into the draft. Nothing of it was sent.")
    return [.withdraw(still.map(\.id))]
  }
}
