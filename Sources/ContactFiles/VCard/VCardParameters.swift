/// The parameters of a vCard property, as far as they change how its value is read.
struct VCardParameters {
  /// Where the value starts.
  private(set) var valueStart = 0
  /// Whether the value is quoted-printable.
  private(set) var isQuotedPrintable = false
  /// Whether the value is base64.
  private(set) var isBase64 = false
  /// The charset of the value, as named.
  private(set) var charset: String?
  /// How much this value is preferred, 1 most (vCard 4); 1 also for `TYPE=PREF`; nil when not.
  private(set) var preference: Int?

  /// Whether a type says that a related person is family (RFC 6350 6.6.6), where it was asked for.
  private(set) var isFamily = false
  private let readsRelation: Bool

  /// Reads the parameters of a line from its first `;` or `:` on; nil when no `:` follows.
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
    while index < line.count {
      let byte = line[index]
      // Letters, and whatever else comes behind the separators.
      if byte > Byte.semicolon {
        index += 1
        continue
      }
      if byte == Byte.quote, quoting {
        isQuoted.toggle()
      } else if byte == Byte.semicolon || byte == Byte.colon, !isQuoted {
        if index > tokenStart { read(line.part(tokenStart, index).trimmed()) }
        tokenStart = index + 1
        if byte == Byte.colon {
          valueStart = tokenStart
          return true
        }
      }
      index += 1
    }
    return false
  }

  private mutating func read(_ token: UnsafeRawBufferPointer) {
    guard let equals = token.offset(of: Byte.equals) else { return readBare(token) }
    let name = token.part(0, equals).trimmed()
    let value = Self.unquoted(token.part(equals + 1, token.count).trimmed())
    if name.equals("ENCODING") {
      readBare(value)
    } else if name.equals("CHARSET") {
      charset = String(decoding: value, as: UTF8.self)
    } else if name.equals("TYPE") {
      if value.contains("PREF") { prefer(1) }
      if readsRelation, Self.relatives.contains(where: value.contains) { isFamily = true }
    } else if name.equals("PREF") {
      prefer(Int(String(decoding: value, as: UTF8.self)) ?? 1)
    }
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
