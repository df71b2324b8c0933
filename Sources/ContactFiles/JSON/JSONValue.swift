/// A JSON value; members keep their order.
indirect enum JSONValue: Equatable {
  /// A member of an object, with the line of its value.
  struct Member: Equatable {
    let name: String
    let value: JSONValue
    let line: Int
  }

  case string(String)
  /// A number, `true`, `false` or `null`, as written.
  case literal(String)
  case array([JSONValue])
  case object([Member])

  /// The text of a string.
  var text: String? {
    if case .string(let text) = self { return text }
    return nil
  }

  /// The number, if it is a whole one.
  var number: Int? {
    if case .literal(let text) = self { return Int(text) }
    return nil
  }

  /// The elements of an array; none for other values.
  var elements: [JSONValue] {
    if case .array(let elements) = self { return elements }
    return []
  }

  /// The members of an object; none for other values.
  var members: [Member] {
    if case .object(let members) = self { return members }
    return []
  }

  /// The member of that name.
  subscript(name: String) -> JSONValue? {
    members.first { $0.name == name }?.value
  }
}
