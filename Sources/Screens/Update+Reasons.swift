internal import Invitations

/// Why something is off, and what the screen has to offer here.
extension Model {
  var nobodyPickedReason: String? { suggestions.picks.isEmpty ? "nobody is picked" : nil }

  var readOnlyReason: String? {
    setup.otherProcess.map { "another handpick (pid \($0)) is open; this one lists and withdraws" }
  }

  var letGoReason: String? {
    readOnlyReason ?? (queue.status == .running ? "sending is not stopped" : nil)
  }

  var emptyQueueReason: String? { queue.focused == nil ? "nothing is here" : nil }

  var withdrawReason: String? {
    if queue.actsOnMarked { return nil }
    guard let focused = queue.focused else { return "nothing is here" }
    guard !focused.state.isOpen else { return nil }
    return "this one is \(focused.state.word); there is nothing to withdraw"
  }

  var reviewAgainReason: String? {
    if let readOnlyReason { return readOnlyReason }
    return queue.focused?.waitsForLook ?? false
      ? nil : "only what was held too long needs a new review"
  }

  var undoReason: String? {
    let can =
      switch screen {
      case .compose: !compose.undo.isEmpty
      case .review: review?.canUndo ?? false
      case .suggestions, .queue: changes.next(on: screen) != nil
      case .people: readOnlyReason == nil && people.card?.canUndo ?? false
      }
    return can ? nil : "there is nothing to undo here"
  }

  var redoReason: String? {
    let can =
      switch screen {
      case .compose: !compose.redo.isEmpty
      case .review: review?.canRedo ?? false
      case .suggestions, .queue: changes.nextRedo(on: screen) != nil
      case .people: false
      }
    return can ? nil : "there is nothing to redo here"
  }

  var nothingHeldReason: String? { queue.heldCount == 0 ? "nothing is held" : nil }

  var storeReason: String? {
    guard let preview = importPanel?.preview else { return "nothing is read yet" }
    return preview.isNothingNew ? "nothing in it is new" : nil
  }

  /// The address of what has the focus.
  var addressHere: String? {
    switch screen {
    case .suggestions: return suggestions.focused?.address?.sendKey
    case .compose: return composedPerson?.address?.sendKey
    case .review:
      guard let review, review.review.entries.indices.contains(review.cursor.row) else {
        return nil
      }
      return review.review.entries[review.cursor.row].address.sendKey
    case .queue: return queue.focused?.address.sendKey
    case .people: return (people.address ?? people.card?.person.addresses.first)?.sendKey
    }
  }

  /// The first link of the letter.
  var linkHere: String? {
    guard screen == .compose || screen == .review else { return nil }
    let body = screen == .review ? review?.review.letter.body ?? "" : compose.letter.body
    return body.firstMatch(of: /https?:\/\/[^\s<>"]+/).map { String($0.output) }
  }
}
