/// One JSON object on one line, with its keys in the documented order.
///
/// Foundation's encoder sorts or shuffles keys and leaves out what is nil; a documented line does
/// neither.
struct JSONLine: ExpressibleByDictionaryLiteral {
  /// A value that can stand in such a line.
  enum Value {
    case text(String)
    case number(Int64)
    case decimal(Double)
    case flag(Bool)
    case list([Value])
    case object(JSONLine)
    case null
  }

  private var pairs: [(String, Value)]

  init(dictionaryLiteral elements: (String, Value)...) { pairs = elements }

  /// An object with these members, in this order.
  init(_ members: [(String, Value)]) { pairs = members }

  /// The line, without its end.
  var text: String {
    var text = ""
    write(to: &text)
    return text
  }

  /// Appends the line, without its end.
  func write(to text: inout String) { Value.object(self).write(to: &text) }

  fileprivate func writeMembers(to text: inout String) {
    for (position, (key, value)) in pairs.enumerated() {
      if position > 0 { text += "," }
      Value.text(key).write(to: &text)
      text += ":"
      value.write(to: &text)
    }
  }
}

extension JSONLine.Value {
  /// The text, or null.
  static func text(orNull text: String?) -> Self { text.map(Self.text) ?? .null }
  /// A list of texts.
  static func texts(_ texts: [String]) -> Self { .list(texts.map(Self.text)) }
  /// A whole number.
  static func count(_ count: Int) -> Self { .number(Int64(count)) }

  fileprivate func write(to text: inout String) {
    switch self {
    case .text(let value): Self.quote(value, to: &text)
    case .number(let value): text += "\(value)"
    case .decimal(let value): text += value.isFinite ? "\(value)" : "null"
    case .flag(let value): text += value ? "true" : "false"
    case .null: text += "null"
    case .object(let line):
      text += "{"
      line.writeMembers(to: &text)
      text += "}"
    case .list(let values):
      text += "["
      for (position, value) in values.enumerated() {
        if position > 0 { text += "," }
        value.write(to: &text)
      }
      text += "]"
    }
  }

  /// RFC 8259, section 7.
  private static func quote(_ value: String, to text: inout String) {
    text += "\""
    defer { text += "\"" }
    guard value.utf8.contains(where: mayNeedEscape) else {
      text += value
      return
    }
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{00}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
  }

  /// The bytes that stand alone for what is escaped, and those that begin it in UTF-8.
  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F
      || byte == 0xC2 || byte == 0xE2
  }
}
