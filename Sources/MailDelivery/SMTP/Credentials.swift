/// Who signs in at a mail server, and with what.
///
/// Printing or dumping it never shows the secret.
public struct Credentials: Hashable, Sendable, CustomStringConvertible, CustomReflectable {
  /// The account.
  public let user: String
  /// The password or token.
  let secret: String

  /// Makes credentials; they live in memory only.
  public init(user: String, secret: String) {
    self.user = user
    self.secret = secret
  }

  /// The account alone.
  public var description: String { user }
  /// The account alone.
  public var customMirror: Mirror { Mirror(self, children: ["user": user]) }
}
