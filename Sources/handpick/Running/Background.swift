import Dispatch
import Synchronization

/// Something that is being made on another thread meanwhile.
///
/// A class because its maker and its taker share it.
final class Background<Value: Sendable>: Sendable {
  private let made = Mutex<Result<Value, any Error>?>(nil)
  private let group = DispatchGroup()

  /// Starts to make it.
  init(_ make: @escaping @Sendable () throws -> Value) {
    DispatchQueue(label: "handpick.background").async(group: group) { [self] in
      let result = Result(catching: make)
      made.withLock { $0 = result }
    }
  }

  /// It, when it is there, or the error that came instead; blocks the thread until then.
  func get() throws -> Value {
    group.wait()
    guard let result = made.withLock({ $0 }) else { throw CancellationError() }
    return try result.get()
  }
}
