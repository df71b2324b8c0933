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
    let words = text.split(separator: " ").map(String.init)
    guard words.count >= 2 else { return nil }
    let day = words[1] == "-" ? nil : words[1]
    switch words[0] {
    case "connected": return .connected(since: day)
    case "invited": return .invitedThere(on: day)
    case "asked": return .askedFirst(on: day)
    case "messages": return .messages(MessageDaysText.messages(words[1]))
    default: return nil
    }
  }
}
