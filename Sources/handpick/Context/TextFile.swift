import Glibc

/// Small text files, read whole.
enum TextFile {
  /// The text of a file of at most `limit` bytes; nil when it can not be read (see `errno`).
  static func read(_ path: String, limit: Int = 1 << 20) -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    return read(descriptor: descriptor, limit: limit)
  }

  /// Writes a whole file.
  static func write(
    _ text: String, to path: String, mode: mode_t = 0o644
  ) throws(CommandFailure) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
    guard descriptor >= 0 else {
      throw .refused("\(path) can not be written: \(String(cString: strerror(errno)))")
    }
    defer { close(descriptor) }
    var text = text
    let isWritten = text.withUTF8 { bytes in
      Glibc.write(descriptor, bytes.baseAddress, bytes.count) == bytes.count
    }
    guard isWritten else {
      throw .refused("\(path) can not be written: \(String(cString: strerror(errno)))")
    }
  }

  /// The text of an open file of at most `limit` bytes.
  static func read(descriptor: Int32, limit: Int = 1 << 20) -> String? {
    readBytes(descriptor: descriptor, limit: limit).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The bytes of an open file of at most `limit` bytes.
  static func readBytes(descriptor: Int32, limit: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = Glibc.read(descriptor, &block, block.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0, bytes.count + count <= limit else { return nil }
      guard count > 0 else { return bytes }
      bytes += block.prefix(count)
    }
  }
}

extension StringProtocol {
  /// Without blanks and line ends at both ends.
  var trimmed: String {
    var text = self[...]
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text.drop { $0.isWhitespace })
  }
}
