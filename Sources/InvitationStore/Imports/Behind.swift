internal import Dispatch
internal import Synchronization

/// Work done one piece after the other on a thread of its own, a few pieces behind whoever gives it.
///
/// A class because both threads hold what failed.
final class Behind: Sendable {
  private let queue = DispatchQueue(label: "store.records")
  private let room = DispatchSemaphore(value: 0)
  private let failure = Mutex<(any Error)?>(nil)

  /// So many pieces may wait.
  init(mostWaiting: Int) {
    // Room is made by signals, because a semaphore may not end below the value it was made with.
    for _ in 0..<mostWaiting { room.signal() }
  }

  /// Gives a piece of work, when there is room; after a failure it throws that.
  func perform(_ work: @escaping @Sendable () throws -> Void) throws {
    try check()
    room.wait()
    queue.async { [self] in
      defer { room.signal() }
      guard failure.withLock({ $0 == nil }) else { return }
      do {
        try work()
      } catch {
        failure.withLock { $0 = error }
      }
    }
  }

  /// Waits for everything given so far.
  func drain() throws {
    queue.sync {}
    try check()
  }

  /// Leaves out what has not begun, and waits for the rest.
  func abandon() {
    failure.withLock { $0 = $0 ?? CancellationError() }
    queue.sync {}
  }

  private func check() throws {
    if let error = failure.withLock({ $0 }) { throw error }
  }
}
