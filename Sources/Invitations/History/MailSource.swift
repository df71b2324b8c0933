/// A mail folder that tells who wrote to whom: `maildir:PATH` or `mbox:FILE`.
public struct MailSource: Hashable, Sendable, CustomStringConvertible {
  /// How the mails lie in it.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A folder with a file for each mail.
    case maildir
    /// One file with all mails.
    case mbox
  }

  /// How the mails lie in it.
  public let kind: Kind
  /// Where it is.
  public let path: String

  /// A mail folder at a path.
  public init(_ kind: Kind, path: String) {
    self.kind = kind
    self.path = path
  }

  /// Reads `maildir:PATH` or `mbox:FILE`; nil for anything else.
  public init?(words: String) {
    guard let colon = words.firstIndex(of: ":"), let kind = Kind(rawValue: String(words[..<colon]))
    else { return nil }
    let path = words[words.index(after: colon)...]
    guard !path.isEmpty else { return nil }
    self.init(kind, path: String(path))
  }

  /// The words that name it.
  public var description: String { "\(kind.rawValue):\(path)" }
}
