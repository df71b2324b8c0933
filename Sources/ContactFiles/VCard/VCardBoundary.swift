/// A line that starts or ends a card.
enum VCardBoundary {
  case begin
  /// `startsNext` when a BEGIN follows on the same line, as in files put together carelessly.
  case end(startsNext: Bool)

  /// Recognises a line whose blanks at both ends are off; nil for every other line.
  init?(_ line: UnsafeRawBufferPointer) {
    if let usual = Self.usual(line) {
      self = usual
      return
    }
    let line = Self.withoutMark(line)
    guard line.count >= 9, let first = line.first else { return nil }
    switch first | 0x20 {
    case 0x62:
      guard let rest = Self.rest(of: line, after: "BEGIN"), Self.isEnd(rest) else { return nil }
      self = .begin
    case 0x65:
      guard let rest = Self.rest(of: line, after: "END") else { return nil }
      guard !Self.isEnd(rest) else {
        self = .end(startsNext: false)
        return
      }
      guard case .begin? = VCardBoundary(rest.trimmed()) else { return nil }
      self = .end(startsNext: true)
    default: return nil
    }
  }

  /// A line as nearly all programs write it, compared eight bytes at a time.
  private static func usual(_ line: UnsafeRawBufferPointer) -> VCardBoundary? {
    func word(at place: Int) -> UInt64 {
      UInt64(littleEndian: line.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    }
    let (beginVC, inVCard, endVCar): (UInt64, UInt64, UInt64) = (
      0x4356_3A4E_4947_4542, 0x4452_4143_563A_4E49, 0x5241_4356_3A44_4E45
    )
    switch line.count {
    case 11: return word(at: 0) == beginVC && word(at: 3) == inVCard ? .begin : nil
    case 9:
      return word(at: 0) == endVCar && line[8] == UInt8(ascii: "D") ? .end(startsNext: false) : nil
    default: return nil
    }
  }

  /// Whether nothing follows but parameters, which mean nothing here.
  private static func isEnd(_ rest: UnsafeRawBufferPointer) -> Bool {
    rest.isEmpty || rest.first == Byte.semicolon
  }

  /// What follows `WORD : VCARD`.
  private static func rest(
    of line: UnsafeRawBufferPointer, after word: StaticString
  ) -> UnsafeRawBufferPointer? {
    guard line.startsWith(word) else { return nil }
    let tail = line.part(word.utf8CodeUnitCount, line.count).trimmed()
    guard tail.first == Byte.colon else { return nil }
    let value = tail.part(1, tail.count).trimmed()
    guard value.startsWith("VCARD") else { return nil }
    return value.part(5, value.count)
  }

  private static func withoutMark(_ line: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    guard line.count > 3, line[0] == 0xEF, line[1] == 0xBB, line[2] == 0xBF else { return line }
    return line.part(3, line.count).trimmed()
  }
}
