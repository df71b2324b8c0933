/// Why a text is no event of the journal.
public enum EventTextProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// No event has this word.
  case unknownWord(String)
  /// A field that the event needs is missing or can not be read.
  case field(String, of: String)

  /// A sentence for a person.
  public var description: String {
    switch self {
    case .unknownWord(let word): "the journal holds an event \"\(word)\" that is not known"
    case .field(let field, let word): "the journal's event \"\(word)\" has no valid \(field)"
    }
  }
}
