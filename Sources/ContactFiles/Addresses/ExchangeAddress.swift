/// An address with the scheme that Exchange writes before it: `SMTP:ann@x.example`.
struct ExchangeAddress {
  /// The address without its scheme.
  let text: String
  /// Whether mail from outside arrives there; X.400, X.500 and telephone addresses lead nowhere.
  let isMail: Bool
  /// Whether Exchange sends from it, which capitals say.
  let isPrimary: Bool

  private static let schemes = [
    "smtp", "x400", "x500", "sip", "eum", "notes", "ms", "ccmail", "gwise", "im",
  ]

  /// Reads an address; nil when no scheme of Exchange's stands before it.
  init?(_ text: String) {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let scheme = text[..<colon]
    guard Self.schemes.contains(scheme.lowercased()) else { return nil }
    self.text = FieldText.line(String(text[text.index(after: colon)...]))
    isMail = scheme.lowercased() == "smtp"
    isPrimary = scheme == "SMTP"
  }

  /// The addresses of a list as Exchange's own tables have it, separated by blanks, `;`, `,` or `+`;
  /// nil when it is none.
  static func list(_ text: String) -> [ExchangeAddress]? {
    guard ExchangeAddress(text) != nil else { return nil }
    return text.split { $0 == " " || $0 == ";" || $0 == "," }.flatMap(separatedByPlus)
      .compactMap(ExchangeAddress.init)
  }

  /// A `+` can stand in an address, so it separates only where another scheme follows.
  private static func separatedByPlus(_ text: Substring) -> [String] {
    var found: [String] = []
    for part in text.split(separator: "+", omittingEmptySubsequences: false) {
      if found.isEmpty || ExchangeAddress(String(part)) != nil {
        found.append(String(part))
      } else {
        found[found.count - 1] += "+" + part
      }
    }
    return found
  }
}
