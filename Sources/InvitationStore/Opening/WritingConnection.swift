internal import GRDB
internal import Synchronization

/// The connection that writes, opened when somebody first has something to write.
///
/// The first picture only reads, and must not wait for it. A class because all who use the store
/// share it.
final class WritingConnection: Sendable {
  private enum State {
    case notYet
    case open(DatabaseQueue)
    case closed
  }

  private let path: String
  private let state = Mutex(State.notYet)

  init(path: String) { self.path = path }

  /// It, opened and its tables brought up to date by the first who asks.
  func get() throws -> DatabaseQueue {
    try state.withLock { state in
      switch state {
      case .open(let queue): return queue
      case .closed: throw DatabaseError(resultCode: .SQLITE_MISUSE, message: "it was closed")
      case .notYet:
        let queue = try DatabaseQueue(path: path, configuration: .writing)
        try Schema.bringUpToDate(queue)
        state = .open(queue)
        return queue
      }
    }
  }

  /// Ends it for good; what nobody opened has nothing to end.
  func close() throws {
    let queue = state.withLock { state -> DatabaseQueue? in
      defer { state = .closed }
      guard case .open(let queue) = state else { return nil }
      return queue
    }
    try queue?.close()
  }
}
