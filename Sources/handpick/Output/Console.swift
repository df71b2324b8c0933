import Glibc

/// Where a command's words go: results to stdout, everything else to stderr.
struct Console: Sendable {
  /// Writes one line of results.
  func print(_ line: String) { write(line + "\n", to: STDOUT_FILENO) }

  /// Writes one JSON object as a line of results.
  func print(_ line: JSONLine) { print(line.text) }

  /// Writes results as they are.
  func write(_ text: String) { write(text, to: STDOUT_FILENO) }

  /// Writes bytes of results as they are.
  func write(bytes: [UInt8]) { bytes.withUnsafeBytes { write($0, to: STDOUT_FILENO) } }

  /// Tells the person something that is no result.
  func tell(_ line: String, endsLine: Bool = true) {
    write(endsLine ? line + "\n" : line, to: STDERR_FILENO)
  }

  /// Whether somebody sees stderr while it is written.
  var isWatched: Bool { isatty(STDERR_FILENO) == 1 }

  private func write(_ text: String, to descriptor: Int32) {
    var text = text
    text.withUTF8 { write(UnsafeRawBufferPointer($0), to: descriptor) }
  }

  /// Writes everything, or stops quietly when nobody reads any more.
  private func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) {
    var sent = 0
    while sent < bytes.count {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[sent...])
      let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      sent += count
    }
  }
}
