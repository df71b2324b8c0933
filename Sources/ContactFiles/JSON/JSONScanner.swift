/// Reads JSON values one at a time, so that a file of many cards needs the memory of one.
///
/// Own code because the line on which a value starts is part of every message, members keep their
/// order, and a file may nest or end as it likes.
struct JSONScanner {
  /// The line of the next byte, from 1.
  private(set) var line = 1
  /// The offset of the next byte.
  private(set) var position = 0

  private let bytes: UnsafeRawBufferPointer
  private var count = 0
  private static let depth = 64
  private static let valueLimit = 100_000

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// The next byte that is no white space; nil at the end.
  mutating func peek() -> UInt8? {
    while position < bytes.count {
      switch bytes[position] {
      case Byte.lf: line += 1
      case Byte.space, Byte.tab, Byte.cr: break
      default: return bytes[position]
      }
      position += 1
    }
    return nil
  }

  /// Takes that byte, if it is next.
  mutating func take(_ byte: Character) -> Bool {
    guard peek() == byte.asciiValue else { return false }
    position += 1
    return true
  }

  /// Takes the next value; nil when there is none, or it is broken or larger than any card.
  mutating func value() -> JSONValue? {
    count = 0
    return value(depth: 0)
  }

  private mutating func value(depth: Int) -> JSONValue? {
    count += 1
    guard depth < Self.depth, count <= Self.valueLimit, let first = peek() else { return nil }
    switch first {
    case UInt8(ascii: "\""): return string().map(JSONValue.string)
    case UInt8(ascii: "["): return array(depth: depth)
    case UInt8(ascii: "{"): return object(depth: depth)
    default: return literal()
    }
  }

  private mutating func array(depth: Int) -> JSONValue? {
    position += 1
    var elements: [JSONValue] = []
    if take("]") { return .array(elements) }
    while let element = value(depth: depth + 1) {
      elements.append(element)
      if take("]") { return .array(elements) }
      guard take(",") else { return nil }
    }
    return nil
  }

  private mutating func object(depth: Int) -> JSONValue? {
    position += 1
    var members: [JSONValue.Member] = []
    if take("}") { return .object(members) }
    while peek() == UInt8(ascii: "\""), let name = string(), take(":") {
      let line = line
      guard let value = value(depth: depth + 1) else { return nil }
      members.append(JSONValue.Member(name: name, value: value, line: line))
      if take("}") { return .object(members) }
      guard take(",") else { return nil }
    }
    return nil
  }

  private mutating func literal() -> JSONValue? {
    let start = position
    while position < bytes.count, Self.isLiteral(bytes[position]) { position += 1 }
    guard position > start else { return nil }
    return .literal(String(decoding: bytes.part(start, position), as: UTF8.self))
  }

  private static func isLiteral(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2E: true
    default: false
    }
  }

  private mutating func string() -> String? {
    position += 1
    var text: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case Byte.quote: return String(decoding: text, as: UTF8.self)
      // Pictures in a card may be long; nothing that is kept is.
      case _ where text.count > ReadLimits.field && byte != Byte.backslash && byte != Byte.lf:
        continue
      case Byte.backslash: text.append(contentsOf: escape())
      case Byte.lf:
        line += 1
        text.append(byte)
      default: text.append(byte)
      }
    }
    return nil
  }

  private mutating func escape() -> [UInt8] {
    guard position < bytes.count else { return [] }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "n"): return [Byte.lf]
    case UInt8(ascii: "t"): return [Byte.tab]
    case UInt8(ascii: "r"): return [Byte.cr]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "u"): return Array(String(Character(unicode())).utf8)
    default: return [byte]
    }
  }

  /// `\uD83D\uDE00` is one letter; half of such a pair is none, and becomes U+FFFD.
  private mutating func unicode() -> Unicode.Scalar {
    let first = codeUnit()
    guard (0xD800...0xDBFF).contains(first) else { return Unicode.Scalar(first) ?? "\u{FFFD}" }
    let mark = position
    if position + 1 < bytes.count, bytes[position] == Byte.backslash,
      bytes[position + 1] == UInt8(ascii: "u")
    {
      position += 2
      let second = codeUnit()
      if (0xDC00...0xDFFF).contains(second) {
        return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
      }
      position = mark
    }
    return "\u{FFFD}"
  }

  private mutating func codeUnit() -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard position < bytes.count, let digit = Byte.hexValue(bytes[position]) else {
        return 0xFFFD
      }
      value = value << 4 | UInt32(digit)
      position += 1
    }
    return value
  }
}
