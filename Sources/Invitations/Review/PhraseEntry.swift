/// A field that takes only the next right character; any other empties it.
public struct PhraseEntry: Hashable, Sendable {
  /// The words to type.
  public let expected: String
  /// What was typed so far: always a prefix of `expected`.
  public private(set) var typed = ""

  /// An empty field for these words.
  public init(expected: String) { self.expected = expected }

  /// Whether the words are complete.
  public var isMatched: Bool { typed == expected && !expected.isEmpty }

  /// Types one character; says whether it was the right one.
  @discardableResult
  public mutating func type(_ character: Character) -> Bool {
    guard typed.count < expected.count,
      expected[expected.index(expected.startIndex, offsetBy: typed.count)] == character
    else {
      typed = ""
      return false
    }
    typed.append(character)
    return true
  }

  /// Empties the field.
  public mutating func clear() { typed = "" }
}
