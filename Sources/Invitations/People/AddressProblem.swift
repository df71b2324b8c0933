/// Why a text is no address that could be written to.
public enum AddressProblem: Error, Equatable, Sendable, CustomStringConvertible {
  /// There is nothing.
  case empty
  /// A control character, a blank or an angle bracket is inside.
  case forbiddenCharacter
  /// There is not exactly one `@`.
  case notOneAt
  /// Nothing stands before the `@`.
  case localMissing
  /// The part before the `@` is longer than 64 bytes.
  case localTooLong
  /// The part before the `@` is in quotes, which most mail servers refuse.
  case localQuoted
  /// The part before the `@` has letters outside ASCII, which most mail servers refuse.
  case localNotASCII
  /// The part before the `@` has a character that an address can not have.
  case localCharacter(Character)
  /// A dot stands at the start, at the end, or beside another dot before the `@`.
  case localDots
  /// The part before the `@` holds `=?`, which mail programs read as an encoded word.
  case localEncodedWord
  /// Nothing stands after the `@`.
  case domainMissing
  /// The domain has no dot.
  case domainWithoutDot
  /// The domain is longer than 253 bytes.
  case domainTooLong
  /// A label of the domain is empty.
  case labelEmpty
  /// A label of the domain is longer than 63 bytes.
  case labelTooLong(String)
  /// A label of the domain starts or ends with a hyphen.
  case labelHyphen(String)
  /// The domain has a character that a domain can not have.
  case labelCharacter(Character)

  /// A sentence for a person.
  public var description: String {
    switch self {
    case .empty: "the address is empty"
    case .forbiddenCharacter: "an address has no blanks, control characters or angle brackets"
    case .notOneAt: "an address needs exactly one @"
    case .localMissing: "nothing stands before the @"
    case .localTooLong: "the part before the @ is longer than 64 bytes"
    case .localQuoted: "the part before the @ is in quotes, which most mail servers refuse"
    case .localNotASCII:
      "the part before the @ has letters outside ASCII, which most mail servers refuse"
    case .localCharacter(let character): "\(quoted(character)) can not stand before the @"
    case .localDots: "a dot before the @ must stand between other characters"
    case .localEncodedWord: "the part before the @ looks like an encoded word"
    case .domainMissing: "nothing stands after the @"
    case .domainWithoutDot: "the domain has no dot"
    case .domainTooLong: "the domain is longer than 253 bytes"
    case .labelEmpty: "the domain has two dots in a row, or starts with one"
    case .labelTooLong(let label):
      "\"\(label.prefix(20))...\" in the domain is longer than 63 bytes"
    case .labelHyphen(let label): "\"\(label)\" in the domain starts or ends with a hyphen"
    case .labelCharacter(let character): "\(quoted(character)) can not stand in a domain"
    }
  }

  private func quoted(_ character: Character) -> String {
    "\"\(SafeText.line(String(character)))\""
  }
}
