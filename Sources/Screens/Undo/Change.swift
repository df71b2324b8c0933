internal import Invitations

/// Something the owner did that can be undone.
enum Change: Sendable {
  /// The picks were others before.
  case picks(before: Picks, after: Picks)
  /// The owner said something else about a person before.
  case remarks(Person.ID, name: String, before: Remarks, after: Remarks)
  /// Somebody was never to be suggested again.
  case never(Person.ID, name: String)
  /// A batch was held; what it was made of, so that it can be a draft again.
  case held([Invitation.ID], draft: Draft, people: [Suggestion])
  /// Held invitations were taken back.
  case withdrawn([Invitation.ID], name: String)

  /// On which screens undoing it is expected.
  func isUndone(on screen: Screen) -> Bool {
    switch self {
    case .picks, .remarks, .never: screen == .suggestions
    case .held: screen == .suggestions || screen == .queue
    case .withdrawn: screen == .queue
    }
  }
}
