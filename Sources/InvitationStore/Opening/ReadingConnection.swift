internal import GRDB
internal import Synchronization

/// The connection that reads; it can rest while one of the same store needs the file for itself.
///
/// A class because all who use the store share it.
final class ReadingConnection: Sendable {
  private enum State {
    case open(DatabaseQueue)
    case resting(path: String)
    case closed
  }

  private let state: Mutex<State>

  init(_ queue: DatabaseQueue) { state = Mutex(.open(queue)) }

  /// It, opened again after a rest.
  func get() throws -> DatabaseQueue {
    try state.withLock { state in
      switch state {
      case .open(let queue): return queue
      case .closed: throw DatabaseError(resultCode: .SQLITE_MISUSE, message: "it was closed")
      case .resting(let path):
        let queue = try DatabaseQueue(path: path, configuration: .reading)
        state = .open(queue)
        return queue
      }
    }
  }

  /// Leaves the file until somebody reads again.
  func rest() throws {
    try state.withLock { state in
      guard case .open(let queue) = state else { return }
      try queue.close()
      state = .resting(path: queue.path)
    }
  }

  /// Ends it for good.
  func close() throws {
    let queue = state.withLock { state -> DatabaseQueue? in
      defer { state = .closed }
      guard case .open(let queue) = state else { return nil }
      return queue
    }
    try queue?.close()
  }
}
