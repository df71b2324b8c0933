extension MailHeaders {
  /// How far a message is looked through for the headers that every message has.
  private static let recognitionLimit = 64 << 10

  /// Whether a text starts, with that line, as a message on its own does.
  ///
  /// A message says who wrote it or to whom, and something else that only messages say. A line
  /// that is no header ends the look, as it may be damage.
  static func areThere(
    in first: UnsafeRawBufferPointer, of bytes: UnsafeRawBufferPointer
  ) -> Bool {
    guard isField(first), var lines = LineScanner(bytes) else { return false }
    var hasPeople = false
    var others: Set<Int> = []
    while lines.position < recognitionLimit, let line = lines.next()?.bytes {
      if line.trimmed().isEmpty, !hasPeople, others.isEmpty { continue }
      guard let start = line.first else { break }
      if Byte.isBlank(start) { continue }
      guard isField(line) else { break }
      if people.contains(where: line.startsWith) {
        hasPeople = true
      } else if let other = companions.firstIndex(where: line.startsWith) {
        others.insert(other)
      }
    }
    return hasPeople && !others.isEmpty
  }

  private static let people: [StaticString] = ["From:", "To:", "Cc:"]

  private static let companions: [StaticString] = [
    "Date:", "Subject:", "Message-ID:", "Received:", "MIME-Version:", "Return-Path:",
    "Delivered-To:", "Content-Type:",
  ]

  /// Whether a line is a header field: a name of visible ASCII, and a colon.
  static func isField(_ line: UnsafeRawBufferPointer) -> Bool {
    guard let colon = line.offset(of: Byte.colon), colon > 0, colon < 77 else { return false }
    return line.part(0, colon).trimmed().allSatisfy { (0x21...0x7E).contains($0) }
  }
}
