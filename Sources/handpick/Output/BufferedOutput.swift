import Glibc

/// Results for stdout, written a block at a time: one system call for some thousand lines.
///
/// A class because those who make the lines and the one who ends the output share it.
final class BufferedOutput {
  private var bytes: [UInt8] = []
  private var text = ""
  private var problem: Int32 = 0
  private static let block = 64 << 10

  init() { bytes.reserveCapacity(Self.block + 4096) }

  /// Adds one line.
  func print(_ line: String) {
    write(line)
    write("\n")
  }

  /// Adds one JSON object as a line.
  func print(_ line: JSONLine) {
    text.removeAll(keepingCapacity: true)
    line.write(to: &text)
    print(text)
  }

  /// Adds text as it is.
  func write(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    if bytes.count >= Self.block { flush() }
  }

  /// Writes the rest; throws when not everything could be written.
  ///
  /// A reader that went away (`handpick export | head`) is no failure.
  func finish() throws(CommandFailure) {
    flush()
    guard problem == 0 || problem == EPIPE else {
      throw .refused("The output could not be written: \(String(cString: strerror(problem))).")
    }
  }

  private func flush() {
    var sent = 0
    while problem == 0, sent < bytes.count {
      let count = bytes.withUnsafeBytes { all in
        Glibc.write(STDOUT_FILENO, all.baseAddress.map { $0 + sent }, all.count - sent)
      }
      if count < 0, errno == EINTR { continue }
      if count < 0 { problem = errno } else { sent += count }
    }
    bytes.removeAll(keepingCapacity: true)
  }
}
