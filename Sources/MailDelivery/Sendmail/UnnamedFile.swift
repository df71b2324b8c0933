#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file on disk without a name: nobody else can open it, and it goes with its last user.
///
/// A class because it owns an open file.
final class UnnamedFile: Sendable {
  /// The open file, at its beginning.
  let descriptor: Int32

  /// Makes a file that holds these bytes, all of them.
  init(holding bytes: [UInt8]) throws(UnnamedFileProblem) {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(folder)/handpick-XXXXXX".utf8CString)
    descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw UnnamedFileProblem(folder) }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    unlink(template)
    guard FileBytes.writeAll(bytes, to: descriptor) else {
      let problem = UnnamedFileProblem(folder)
      close(descriptor)
      throw problem
    }
  }

  deinit { close(descriptor) }

  /// The beginning of what is in it.
  func text(upTo count: Int) -> String {
    var bytes = [UInt8](repeating: 0, count: count)
    let found = pread(descriptor, &bytes, count, 0)
    return String(decoding: bytes.prefix(max(found, 0)), as: UTF8.self)
  }
}

/// Why a file for a message could not be made.
struct UnnamedFileProblem: Error, Equatable, CustomStringConvertible {
  /// A sentence for a person.
  let description: String

  /// Describes the system call that just failed.
  init(_ folder: String) {
    description = "No file for the message in \(folder): \(String(cString: strerror(errno)))."
  }
}
