/// Tells formats apart by their content; names and extensions lie.
enum Detection {
  /// How far a file is looked through for something known.
  private static let depth = 64 << 10

  /// The format that the first line of meaning shows; nil when it shows none.
  static func leading(_ bytes: UnsafeRawBufferPointer) -> ContactFormat? {
    guard var lines = LineScanner(bytes) else { return nil }
    var isComment = false
    while lines.position < depth, let line = lines.next() {
      let text = line.bytes.trimmed()
      if text.isEmpty { continue }
      // A comment of LDIF goes on with a blank.
      if isComment, let first = line.bytes.first, Byte.isBlank(first) { continue }
      isComment = text.first == UInt8(ascii: "#")
      if VCardBoundary(text) != nil || isVCardVersion(text) { return .vCard }
      if isComment {
        if text.contains("abook addressbook file") { return .abook }
        continue
      }
      if MboxMessages.isSeparator(line.bytes) || MailHeaders.areThere(in: line.bytes, of: bytes) {
        return .mbox
      }
      if AbookReader.isSection(text) { return .abook }
      if isLDIF(text) { return .ldif }
      if AliasReader.isAlias(text) { return .mutt }
      if text.first == UInt8(ascii: "[") || text.first == UInt8(ascii: "{") {
        return JSONReader.format(of: bytes)
      }
      return nil
    }
    return nil
  }

  /// The format of something that stands after lines of something else near the beginning.
  static func buried(_ bytes: UnsafeRawBufferPointer) -> ContactFormat? {
    guard var lines = LineScanner(bytes) else { return nil }
    while lines.position < depth, let line = lines.next() {
      let text = line.bytes.trimmed()
      if VCardBoundary(text) != nil { return .vCard }
      if AliasReader.isAlias(text) { return .mutt }
    }
    return nil
  }

  /// Whether the bytes are no text.
  static func isBinary(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let sample = bytes.prefix(8_192)
    let controls = sample.count { $0 < 0x20 && $0 != 0x1B && !(0x09...0x0D).contains($0) }
    return sample.contains(0) || controls * 20 > sample.count
  }

  /// Whether a line names a version that only vCard has, as when a card's BEGIN is lost.
  private static func isVCardVersion(_ line: UnsafeRawBufferPointer) -> Bool {
    line.equals("VERSION:2.1") || line.equals("VERSION:3.0") || line.equals("VERSION:4.0")
  }

  private static func isLDIF(_ line: UnsafeRawBufferPointer) -> Bool {
    if line.startsWith("dn:") || line.startsWith("objectclass:") { return true }
    guard line.startsWith("version:") else { return false }
    return line.part(8, line.count).trimmed().allSatisfy { (0x30...0x39).contains($0) }
  }
}
