import Glibc

/// Results for stdout, written a block at a time: one system call for some thousand lines.
///
/// A class because those who make the lines and the one who ends the output share it.
final class BufferedOutput {
  private var text = JSONText()
  private var problem: Int32 = 0
  private static let block = 64 << 10

  init() { text.bytes.reserveCapacity(Self.block + 4096) }

  /// Adds one line.
  func print(_ line: String) {
    write(line)
    write("\n")
  }

  /// Adds one JSON object as a line.
  func print(_ line: JSONLine) {
    write { line.write(to: &$0) }
    write("\n")
  }

  /// Adds text as it is.
  func write(_ text: String) { write { $0.append(text) } }

  /// Adds what `body` writes.
  func write(_ body: (inout JSONText) -> Void) {
    body(&text)
    if text.bytes.count >= Self.block { flush() }
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
    while problem == 0, sent < text.bytes.count {
      let count = text.bytes.withUnsafeBytes { all in
        Glibc.write(STDOUT_FILENO, all.baseAddress.map { $0 + sent }, all.count - sent)
      }
      if count < 0, errno == EINTR { continue }
      if count < 0 { problem = errno } else { sent += count }
    }
    text.bytes.removeAll(keepingCapacity: true)
  }
}
