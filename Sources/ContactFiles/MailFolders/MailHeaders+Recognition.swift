extension MailHeaders {
  /// How far a message is looked through for the headers that every message has.
  private static let recognitionLimit = 64 << 10

  /// Whether a text starts, with that line, as a message on its own does.
  ///
  /// Every message says who wrote it, and none says only that.
  static func areThere(
    in first: UnsafeRawBufferPointer, of bytes: UnsafeRawBufferPointer
  ) -> Bool {
    guard isField(first), var lines = LineScanner(bytes) else { return false }
    var hasAuthor = false
    var hasMore = false
    while lines.position < recognitionLimit, let line = lines.next()?.bytes {
      if line.isEmpty {
        if hasAuthor || hasMore { break }
        continue
      }
      guard let start = line.first, !Byte.isBlank(start) else { continue }
      guard isField(line) else { return false }
      if line.startsWith("From:") { hasAuthor = true }
      if companions.contains(where: line.startsWith) { hasMore = true }
    }
    return hasAuthor && hasMore
  }

  private static let companions: [StaticString] = [
    "To:", "Cc:", "Date:", "Subject:", "Message-ID:", "Received:", "MIME-Version:",
  ]

  /// Whether a line is a header field: a name of visible ASCII, and a colon.
  private static func isField(_ line: UnsafeRawBufferPointer) -> Bool {
    guard let colon = line.offset(of: Byte.colon), colon > 0, colon < 77 else { return false }
    return line.part(0, colon).trimmed().allSatisfy { (0x21...0x7E).contains($0) }
  }
}
