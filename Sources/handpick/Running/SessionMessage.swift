import Screens

/// What the rest of the program tells the loop of a session.
enum SessionMessage: Sendable {
  /// Something for the model.
  case action(Action)
  /// Work for the main actor, which otherwise sleeps until something arrives.
  case work(@MainActor @Sendable () -> Void)
}
