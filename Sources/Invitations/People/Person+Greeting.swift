extension Person {
  /// The name to greet with; nil when no record has one.
  ///
  /// The given name; else the first word of the name (behind the comma of "Lee, Ann"), titles left
  /// out. A name that is an address is none.
  public var greetingName: String? {
    guard let fullName else { return nil }
    if !givenName.isEmpty, !givenName.contains("@") { return givenName }
    let parts = fullName.split(separator: ",", maxSplits: 1)
    let given = parts.count == 2 ? parts[1] : parts.first ?? ""
    let words = given.split(whereSeparator: \.isWhitespace)
    let word = words.first { !NameTokens(String($0)).words.isEmpty }
    return (word ?? words.first).map(String.init)
  }

  /// The name, unless it is empty or an address.
  public var fullName: String? {
    name.isEmpty || name.contains("@") ? nil : name
  }
}
