import InvitationStore
import Screens

/// Reads the queue for the screens.
enum QueueLoading {
  static func action(_ store: Store, pauseReason: String?) throws -> Action {
    try action(store, store.summary(), pauseReason: pauseReason)
  }

  static func action(
    _ store: Store, _ summary: StoreSummary, pauseReason: String?
  ) throws -> Action {
    let status: SendingStatus =
      summary.isStopped
      ? .stopped : (pauseReason ?? summary.paused).map(SendingStatus.paused) ?? .running
    return .queueLoaded(try store.invitations(), status)
  }
}
