#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The right to send, held by one program at a time for as long as this lives.
///
/// A class because it owns an open file; the kernel frees the lock when the program ends, however
/// it ends. The file names the holder for people who ask.
public final class DispatcherLock: Sendable {
  private let descriptor: Int32

  /// Takes the lock, or says who holds it.
  public init(at path: String) throws(DispatcherLockProblem) {
    let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else {
      throw .unusable(path: path, reason: String(cString: strerror(errno)))
    }
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
      let reason = String(cString: strerror(errno))
      let isHeld = errno == EWOULDBLOCK
      let holder = Self.holder(in: file)
      close(file)
      throw isHeld ? .held(by: holder) : .unusable(path: path, reason: reason)
    }
    descriptor = file
    let holder = "\(getpid())\n"
    guard ftruncate(file, 0) == 0, pwrite(file, holder, holder.utf8.count, 0) > 0 else {
      let reason = String(cString: strerror(errno))
      close(file)
      throw .unusable(path: path, reason: reason)
    }
  }

  deinit { close(descriptor) }

  private static func holder(in file: Int32) -> Int? {
    var bytes = [UInt8](repeating: 0, count: 32)
    let count = pread(file, &bytes, bytes.count, 0)
    guard count > 0 else { return nil }
    let digits = bytes.prefix(count).prefix { (0x30...0x39).contains($0) }
    return Int(String(decoding: digits, as: UTF8.self))
  }
}

/// Why the right to send could not be taken.
public enum DispatcherLockProblem: Error, Equatable, Sendable, CustomStringConvertible {
  /// Another handpick sends already; its process number, when known.
  case held(by: Int?)
  /// The lock file can not be used.
  case unusable(path: String, reason: String)

  /// A sentence for a person.
  public var description: String {
    switch self {
    case .held(let holder):
      "Another handpick\(holder.map { " (process \($0))" } ?? "") is sending already."
    case .unusable(let path, let reason): "\(path) can not be locked: \(reason)."
    }
  }
}
