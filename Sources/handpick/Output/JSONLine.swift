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
    var text = JSONText()
    write(to: &text)
    return String(decoding: text.bytes, as: UTF8.self)
  }

  /// Appends the line, without its end.
  func write(to text: inout JSONText) { Value.object(self).write(to: &text) }

  fileprivate func writeMembers(to text: inout JSONText) {
    for (position, (key, value)) in pairs.enumerated() {
      if position > 0 { text.append(",") }
      text.quote(key)
      text.append(":")
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

  fileprivate func write(to text: inout JSONText) {
    switch self {
    case .text(let value): text.quote(value)
    case .number(let value): text.append("\(value)")
    case .decimal(let value): text.append(value.isFinite ? "\(value)" : "null")
    case .flag(let value): text.append(value ? "true" : "false")
    case .null: text.append("null")
    case .object(let line):
      text.append("{")
      line.writeMembers(to: &text)
      text.append("}")
    case .list(let values):
      text.append("[")
      for (position, value) in values.enumerated() {
        if position > 0 { text.append(",") }
        value.write(to: &text)
      }
      text.append("]")
    }
  }
}
