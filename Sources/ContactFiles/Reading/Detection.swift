/// Tells formats apart by their content; names and extensions lie.
enum Detection {
  /// How far a file is looked through for something known.
  private static let depth = 64 << 10

  /// Whether the first line that is not blank starts a card.
  static func startsWithCard(_ bytes: UnsafeRawBufferPointer) -> Bool {
    card(in: bytes, isFirst: true)
  }

  /// Whether a card starts somewhere near the beginning, after lines of something else.
  static func hasCard(_ bytes: UnsafeRawBufferPointer) -> Bool {
    card(in: bytes, isFirst: false)
  }

  /// Whether the bytes are no text.
  static func isBinary(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let sample = bytes.prefix(8_192)
    let controls = sample.count { $0 < 0x20 && $0 != 0x1B && !(0x09...0x0D).contains($0) }
    return sample.contains(0) || controls * 20 > sample.count
  }

  private static func card(in bytes: UnsafeRawBufferPointer, isFirst: Bool) -> Bool {
    guard var lines = LineScanner(bytes) else { return false }
    while lines.position < depth, let line = lines.next() {
      let text = line.bytes.trimmed()
      if case .begin? = VCardBoundary(text) { return true }
      if isFirst, !text.isEmpty { return false }
    }
    return false
  }
}
