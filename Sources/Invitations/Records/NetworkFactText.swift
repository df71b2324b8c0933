/// What a network says about a person, as words in a record's text.
enum NetworkFactText {
  /// The words.
  static func text(_ fact: NetworkFact) -> String {
    switch fact {
    case .connected(let since): "connected \(since ?? "-")"
    case .invitedThere(let day): "invited \(day ?? "-")"
    case .askedFirst(let day): "asked \(day ?? "-")"
    case .messages(let messages): "messages \(MessageDaysText.text(messages))"
    }
  }

  /// Reads the words back; nil for others.
  static func fact(_ text: String) -> NetworkFact? {
    guard let space = text.utf8.firstIndex(of: UInt8(ascii: " ")) else { return nil }
    let value = text[text.utf8.index(after: space)...]
    guard !value.isEmpty else { return nil }
    let day = value == "-" ? nil : String(value)
    switch text[..<space] {
    case "connected": return .connected(since: day)
    case "invited": return .invitedThere(on: day)
    case "asked": return .askedFirst(on: day)
    case "messages": return .messages(MessageDaysText.messages(String(value)))
    default: return nil
    }
  }
}
