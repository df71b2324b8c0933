/// The logical lines of vCards: physical lines put together again.
struct VCardLines {
  /// A property's line, unfolded, valid until the next one is taken.
  struct Logical {
    let bytes: UnsafeRawBufferPointer
    let number: Int
    /// Whether it was put together, so that it does not stand in the text as it is.
    var isJoined = false
  }

  /// The offset of the next physical line.
  var position: Int { scanner.position }
  /// Blanks that stand before every line of the card, because the whole card is indented.
  var indent = 0
  /// Whether a fold keeps its white space, as vCard 2.1 says.
  var foldKeepsBlank = false

  private var scanner: LineScanner
  // One byte over the limit is enough to know that a line is too long.
  private let joined = Scratch(capacity: ReadLimits.line + 1)

  /// Reads a text; nil when there is none.
  init?(_ bytes: UnsafeRawBufferPointer) {
    guard let scanner = LineScanner(bytes) else { return nil }
    self.scanner = scanner
  }

  /// Learns from a card's BEGIN how far the card is indented; a blank before BEGIN alone is nothing.
  mutating func measureIndent(of begin: Logical) {
    let blanks = begin.bytes.prefix { Byte.isBlank($0) }.count
    let next = scanner.peek()?.bytes.prefix { Byte.isBlank($0) }.count ?? 0
    indent = blanks > 0 && next >= indent + blanks ? indent + blanks : 0
  }

  /// Whether a card begins on the next line.
  func nextBegins() -> Bool {
    guard let byte = scanner.nextByte, byte | 0x20 == UInt8(ascii: "b") || Byte.isBlank(byte),
      let line = scanner.peek(), case .begin? = VCardBoundary(line.bytes.trimmed())
    else { return false }
    return true
  }

  /// The first byte of the version, where the next line is a VERSION as nearly all programs write it.
  var usualVersion: UInt8? {
    // `VERSION:` in one number, the first letter lowest.
    guard let start = scanner.word, start == 0x3A4E_4F49_5352_4556,
      let byte = scanner.byte(after: 8)
    else { return nil }
    return Byte.isBlank(byte) ? nil : byte
  }

  /// The lines from here on, to look ahead.
  func lookingAhead() -> VCardLines { self }

  /// Takes the next physical line, without the card's indent.
  @inline(__always)
  mutating func next() -> Logical? {
    guard let line = scanner.next() else { return nil }
    return Logical(bytes: dedented(line.bytes), number: line.number)
  }

  /// Puts the rest of a line to its start; nil when it is longer than a line may be.
  ///
  /// An address has no blanks, so a fold inside one (`isAddress`) keeps none.
  mutating func unfolded(_ first: Logical, isAddress: Bool) -> Logical? {
    let isSoft = Self.endsSoftly(first.bytes) && Self.isQuotedPrintable(first.bytes)
    guard isSoft || nextIsContinuation() else { return first }
    joined.removeAll()
    joined.append(first.bytes)
    let isQuotedPrintable = isSoft || Self.isQuotedPrintable(first.bytes)
    while true {
      if isQuotedPrintable, Self.endsSoftly(joined.bytes) {
        dropSoftBreak()
        guard let line = takeUnlessBoundary() else { break }
        appendAfterSoftBreak(line)
      } else if nextIsContinuation(), let line = next() {
        let blanks = isAddress ? line.bytes.prefix { Byte.isBlank($0) }.count : 1
        joined.append(line.bytes.part(foldKeepsBlank && !isAddress ? 0 : blanks, line.bytes.count))
      } else {
        break
      }
    }
    guard joined.count <= ReadLimits.line else { return nil }
    return Logical(bytes: joined.bytes, number: first.number, isJoined: true)
  }

  /// Passes the lines that a property not needed goes on over.
  ///
  /// Only soft breaks matter: their next line may look like another property.
  mutating func skipRest(of first: Logical) {
    guard Self.endsSoftly(first.bytes), Self.isQuotedPrintable(first.bytes) else { return }
    while let line = takeUnlessBoundary(), Self.endsSoftly(line) {}
  }

  private func dedented(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    guard indent > 0 else { return bytes }
    let blanks = bytes.prefix(indent).prefix { Byte.isBlank($0) }.count
    return bytes.part(blanks, bytes.count)
  }

  private func nextIsContinuation() -> Bool {
    guard let byte = scanner.nextByte, Byte.isBlank(byte), let line = scanner.peek() else {
      return false
    }
    let bytes = dedented(line.bytes)
    guard let first = bytes.first, Byte.isBlank(first) else { return false }
    let text = bytes.trimmed()
    return !text.isEmpty && VCardBoundary(text) == nil
  }

  private mutating func takeUnlessBoundary() -> UnsafeRawBufferPointer? {
    guard let line = scanner.peek() else { return nil }
    let bytes = dedented(line.bytes)
    guard VCardBoundary(bytes.trimmed()) == nil else { return nil }
    _ = scanner.next()
    return bytes
  }

  private mutating func dropSoftBreak() {
    let end = joined.bytes.lastIndex(of: Byte.equals) ?? joined.count
    joined.removeLast(joined.count - end)
  }

  /// A blank after a soft break is text, unless it can only be a fold's.
  private mutating func appendAfterSoftBreak(_ bytes: UnsafeRawBufferPointer) {
    guard let first = bytes.first, Byte.isBlank(first), bytes.count > 1,
      let last = joined.bytes.last
    else { return joined.append(bytes) }
    let next = bytes[1]
    let isAfterEscape = joined.count > 2 && joined.bytes[joined.count - 3] == Byte.equals
    let isFold =
      next == Byte.equals || Byte.isBlank(last)
      || isAfterEscape && !(0x41...0x5A).contains(next)
    joined.append(isFold ? bytes.part(1, bytes.count) : bytes)
  }

  @inline(__always)
  private static func endsSoftly(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard let last = bytes.last, last == Byte.equals || Byte.isBlank(last) else { return false }
    return bytes.trimmed().last == Byte.equals
  }

  private static func isQuotedPrintable(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard let colon = bytes.offset(of: Byte.colon) else { return false }
    return bytes.part(0, colon).contains("QUOTED-PRINTABLE")
  }
}
