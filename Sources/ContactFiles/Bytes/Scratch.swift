/// Memory for one piece of text that is put together again and again.
///
/// A class because it owns the memory, and because views of it must stay valid while the value that
/// fills it is copied.
final class Scratch {
  private let storage: UnsafeMutableRawBufferPointer
  private(set) var count = 0

  /// Reserves memory; what is not used costs none.
  init(capacity: Int) {
    storage = .allocate(byteCount: capacity, alignment: 16)
  }

  deinit {
    storage.deallocate()
  }

  /// What was put together, valid until the next change.
  var bytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: storage[0..<count])
  }

  /// Starts again.
  func removeAll() { count = 0 }

  /// Takes bytes off the end.
  func removeLast(_ removed: Int = 1) { count -= removed }

  /// Adds bytes as far as they fit.
  func append(_ bytes: UnsafeRawBufferPointer) {
    let fitting = min(bytes.count, storage.count - count)
    guard fitting > 0, let target = storage.baseAddress, let start = bytes.baseAddress else {
      return
    }
    (target + count).copyMemory(from: start, byteCount: fitting)
    count += fitting
  }

  /// Adds one byte if it fits.
  func append(_ byte: UInt8) {
    guard count < storage.count else { return }
    storage[count] = byte
    count += 1
  }
}
