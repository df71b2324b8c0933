/// Why a draft can not become a message.
public enum MessageProblem: Error, Equatable, Sendable, CustomStringConvertible {
  /// With the token behind a plus, the part before the `@` would exceed 64 characters.
  case replyAddressTooLong(String)
  /// The invitation's identifier is not letters, digits and hyphens.
  case identifier(String)

  /// A sentence for a person.
  public var description: String {
    switch self {
    case .replyAddressTooLong(let address):
      "\(address) is too long for answers to `+hp-...`; set `reply-to = \"message-id\"`."
    case .identifier(let uid):
      "The invitation's identifier \(uid.debugDescription) is not letters, digits and hyphens."
    }
  }
}
