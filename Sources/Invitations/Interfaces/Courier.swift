/// What goes on the outside of a message.
public struct Envelope: Hashable, Sendable {
  /// The envelope sender, which bounces go to.
  public var sender: String
  /// The one recipient.
  public var recipient: EmailAddress

  /// Makes an envelope.
  public init(sender: String, recipient: EmailAddress) {
    self.sender = sender
    self.recipient = recipient
  }
}

/// The answer to "may the last byte leave?", asked when all others have left.
public enum Release: Hashable, Sendable {
  /// The mark is committed: go.
  case go
  /// It was withdrawn meanwhile: the message must not be completed.
  case withdrawn
  /// The mark could not be stored: the message must not be completed.
  case storageFailed
}

/// What became of one try to hand a message over.
public enum DeliveryOutcome: Hashable, Sendable {
  /// The next hop took it; its reply is the evidence.
  case sent(reply: String)
  /// It was refused for good; nothing was taken.
  case rejected(reply: String)
  /// Nothing was taken; try again later.
  case tryLater(reason: String)
  /// The next hop could not be reached at all (no network, no such server); the message is as
  /// good as before and waits, no try is counted.
  case unreachable(reason: String)
  /// It may or may not have been taken.
  case unknown(reason: String)
  /// The account was refused (535, 530) or misconfigured; the message was not touched.
  case accountRefused(reason: String)
  /// The release said "withdrawn"; nothing was taken.
  case withdrawn
  /// The release said "storage failed"; nothing was taken.
  case storageFailed
}

/// Hands finished messages to the next hop, one at a time.
public protocol Courier: Sendable {
  /// Hands one message over.
  ///
  /// `release` is called at most once, when everything but the end of the message has been handed
  /// on; the last bytes leave only if it answers `.go`.
  func deliver(
    _ bytes: [UInt8], in envelope: Envelope, release: @escaping @Sendable () -> Release
  ) async -> DeliveryOutcome
}
