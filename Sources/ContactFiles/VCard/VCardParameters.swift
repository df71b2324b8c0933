internal import CText

/// The parameters of a vCard property, as far as they change how its value is read.
struct VCardParameters {
  /// Where the value starts.
  private(set) var valueStart = 0
  /// Whether the value is quoted-printable.
  private(set) var isQuotedPrintable = false
  /// Whether the value is base64.
  private(set) var isBase64 = false
  /// The charset of the value, as named.
  var charset: String? { charsetName.map { String(decoding: $0, as: UTF8.self) } }
  /// Whether a charset is named.
  var namesCharset: Bool { charsetName != nil }
  /// The charset where it stands in the line.
  private var charsetName: UnsafeRawBufferPointer?
  /// How much this value is preferred, 1 most (vCard 4); 1 also for `TYPE=PREF`; nil when not.
  private(set) var preference: Int?

  /// Whether a type says that a related person is family (RFC 6350 6.6.6), where it was asked for.
  private(set) var isFamily = false
  private let readsRelation: Bool

  /// Reads the parameters of a line from its first `;` or `:` on; nil when no `:` follows.
  @inline(__always)
  init?(_ line: UnsafeRawBufferPointer, from start: Int, readsRelation: Bool = false) {
    self.readsRelation = readsRelation
    // Most properties have none.
    if start < line.count, line[start] == Byte.colon {
      valueStart = start + 1
      return
    }
    // A quote that never closes hides nothing.
    guard read(line, from: start, quoting: true) || read(line, from: start, quoting: false) else {
      return nil
    }
  }

  /// Reads one parameter after the other up to the `:`; false when there is none.
  private mutating func read(
    _ line: UnsafeRawBufferPointer, from start: Int, quoting: Bool
  ) -> Bool {
    var isQuoted = false
    var tokenStart = start + 1
    var index = start
    while let stop = line.offset(ofSeparatorFrom: index) {
      let byte = line[stop]
      index = stop + 1
      if byte == Byte.quote {
        if quoting { isQuoted.toggle() }
      } else if !isQuoted {
        if stop > tokenStart { read(line.part(tokenStart, stop).trimmed()) }
        tokenStart = index
        if byte == Byte.colon {
          valueStart = index
          return true
        }
      }
    }
    return false
  }

  private mutating func read(_ token: UnsafeRawBufferPointer) {
    // `TYPE=` is what nearly all of them are.
    if token.count > 5, token[4] == Byte.equals, token.startsWithTYPE {
      return readType(token.part(5, token.count).trimmed())
    }
    guard let equals = token.offset(of: Byte.equals) else { return readBare(token) }
    let name = token.part(0, equals).trimmed()
    let raw = token.part(equals + 1, token.count).trimmed()
    if name.equals("TYPE") { return readType(raw) }
    let value = Self.unquoted(raw)
    if name.equals("ENCODING") {
      readBare(value)
    } else if name.equals("CHARSET") {
      charsetName = value
    } else if name.equals("PREF") {
      prefer(Int(String(decoding: value, as: UTF8.self)) ?? 1)
    }
  }

  /// The quotes around a list of types, and the types beside the one that counts, change nothing.
  private mutating func readType(_ types: UnsafeRawBufferPointer) {
    if types.contains("PREF") { prefer(1) }
    if readsRelation, Self.relatives.contains(where: types.contains) { isFamily = true }
  }

  /// A value of ENCODING, which vCard 2.1 also writes without its name.
  private mutating func readBare(_ token: UnsafeRawBufferPointer) {
    if token.equals("QUOTED-PRINTABLE") || token.equals("Q") {
      isQuotedPrintable = true
    } else if token.equals("BASE64") || token.equals("B") {
      isBase64 = true
    } else if token.equals("PREF") {
      prefer(1)
    }
  }

  private static let relatives: [StaticString] = [
    "SPOUSE", "PARENT", "CHILD", "SIBLING", "KIN", "SWEETHEART",
  ]

  private mutating func prefer(_ value: Int) {
    preference = min(preference ?? value, value)
  }

  private static func unquoted(_ value: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    guard value.count > 1, value[0] == Byte.quote, value[value.count - 1] == Byte.quote else {
      return value
    }
    return value.part(1, value.count - 1)
  }
}

extension UnsafeRawBufferPointer {
  /// The offset of the next `:`, `;` or quote; nil when there is none.
  @inline(__always)
  fileprivate func offset(ofSeparatorFrom start: Int) -> Int? {
    guard let base = baseAddress?.assumingMemoryBound(to: UInt8.self) else { return nil }
    let found =
      start
      + ctext_index_of_three(
        base + start, count - start, Byte.colon, Byte.semicolon, Byte.quote)
    return found < count ? found : nil
  }

  /// Whether the first four of five bytes or more are `TYPE`; ASCII case does not matter.
  @inline(__always)
  fileprivate var startsWithTYPE: Bool {
    UInt32(bigEndian: loadUnaligned(as: UInt32.self)) & 0xDFDF_DFDF == 0x5459_5045
  }
}
