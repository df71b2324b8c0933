internal import GRDB
internal import Synchronization

/// A connection to the state that is opened when somebody needs it.
///
/// A class because all who use the store share it.
final class LateConnection: Sendable {
  private enum State {
    case notYet
    case open(DatabaseQueue)
    case closed
  }

  private let state: Mutex<State>
  private let open: @Sendable () throws -> DatabaseQueue

  private init(_ state: State, open: @escaping @Sendable () throws -> DatabaseQueue) {
    self.state = Mutex(state)
    self.open = open
  }

  /// The one that writes; whoever needs it first brings its tables up to date.
  ///
  /// The first picture only reads, and must not wait for it.
  static func writing(path: String) -> LateConnection {
    LateConnection(.notYet) {
      let queue = try DatabaseQueue(path: path, configuration: .writing)
      try Schema.bringUpToDate(queue)
      return queue
    }
  }

  /// The one that reads, which is open already; it can rest while the other one of the same store
  /// needs the file for itself.
  static func reading(_ queue: DatabaseQueue) -> LateConnection {
    let path = queue.path
    return LateConnection(.open(queue)) {
      try DatabaseQueue(path: path, configuration: .reading)
    }
  }

  /// It, opened by the first who asks, or anew after a rest.
  func get() throws -> DatabaseQueue {
    try state.withLock { state in
      switch state {
      case .open(let queue): return queue
      case .closed: throw DatabaseError(resultCode: .SQLITE_MISUSE, message: "it was closed")
      case .notYet:
        let queue = try open()
        state = .open(queue)
        return queue
      }
    }
  }

  /// Leaves the file until somebody asks again.
  func rest() throws {
    try state.withLock { state in
      guard case .open(let queue) = state else { return }
      try queue.close()
      state = .notYet
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
