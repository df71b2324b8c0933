internal import Dispatch
internal import Synchronization

/// Work done one piece after the other on a thread of its own, a few pieces behind whoever gives it.
///
/// What it works on is the other thread's until `drain`, or inside `exclusively`.
///
/// A class because both threads hold what failed.
final class Behind: Sendable {
  private let queue = DispatchQueue(label: "store.records")
  private let long = DispatchGroup()
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
      attempt(work)
    }
  }

  /// Gives so many parts of a piece of work, between which `exclusively` gets its turn.
  func perform(parts: Int, _ work: @escaping @Sendable (Int) throws -> Void) throws {
    try check()
    long.enter()
    turn(0, of: parts, work)
  }

  private func turn(_ part: Int, of parts: Int, _ work: @escaping @Sendable (Int) throws -> Void) {
    queue.async { [self] in
      guard part < parts, failure.withLock({ $0 == nil }) else { return long.leave() }
      attempt { try work(part) }
      turn(part + 1, of: parts, work)
    }
  }

  /// Does something on this thread while the other one waits.
  func exclusively<T>(_ work: () throws -> T) throws -> T {
    try check()
    // Not `sync`: GRDB wants the work on the queue of the transaction.
    let (begun, ended) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    queue.async {
      begun.signal()
      ended.wait()
    }
    begun.wait()
    defer { ended.signal() }
    return try work()
  }

  /// Waits for everything given so far.
  func drain() throws {
    long.wait()
    queue.sync {}
    try check()
  }

  /// Leaves out what has not begun, and waits for the rest.
  func abandon() {
    failure.withLock { $0 = $0 ?? CancellationError() }
    long.wait()
    queue.sync {}
  }

  private func attempt(_ work: () throws -> Void) {
    do {
      try work()
    } catch {
      failure.withLock { $0 = error }
    }
  }

  private func check() throws {
    if let error = failure.withLock({ $0 }) { throw error }
  }
}
