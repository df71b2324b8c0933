/// Why a draft can not become a message.
public enum MessageProblem: Error, Equatable, Sendable, CustomStringConvertible {
  /// The sender's address does not fit into a header.
  case senderAddress(String)
  /// The recipient's address does not fit into a header.
  case recipientAddress(String)
  /// With the token behind a plus, the part before the `@` would exceed 64 characters.
  case replyAddressTooLong(String)
  /// The invitation's identifier is not letters, digits and hyphens.
  case identifier(String)

  /// A sentence for a person.
  public var description: String {
    switch self {
    case .senderAddress(let address):
      "Your address \(address.debugDescription) can not stand in a mail; correct `from`."
    case .recipientAddress(let address):
      "The address \(address.debugDescription) can not stand in a mail."
    case .replyAddressTooLong(let address):
      "\(address) is too long for answers to `+hp-...`; set `reply-to = \"message-id\"`."
    case .identifier(let uid):
      "The invitation's identifier \(uid.debugDescription) is not letters, digits and hyphens."
    }
  }
}
