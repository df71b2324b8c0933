/// Invitations that the owner confirmed by typing the phrase at a review.
///
/// There is no public way to make one except `Review.confirm`, so sending without confirming does
/// not compile.
public struct ConfirmedBatch: Hashable, Sendable {
  /// One confirmed invitation, ready to be stored as held.
  public struct Item: Hashable, Sendable {
    /// Who it is for.
    public let person: Person.ID
    /// Their name as shown at review.
    public let name: String
    /// Where it goes.
    public let address: EmailAddress
    /// 1 or 2.
    public let attempt: Int
    /// The identifier that travels in the message.
    public let uid: String
    /// The secret; stores keep only its hash.
    public let token: Token
    /// The Message-ID, chosen now so that every try is the same message.
    public let messageID: String
    /// The envelope sender.
    public let envelopeSender: String
    /// The text as shown at review.
    public let letter: FilledLetter
    /// The final bytes.
    public let message: [UInt8]
    /// When it leaves at the earliest.
    public let leavesAt: Moment
    /// How long it waits for an answer once it left; fixed now, because the letter names the day.
    public let expiry: Duration
  }

  /// The invitations, in the order of the review.
  public let items: [Item]
  /// The letter as written.
  public let letter: Letter
  /// The sender.
  public let from: Mailbox
  /// When the phrase was matched.
  public let confirmedAt: ClockReading
  /// How long it is held at least.
  public let hold: Duration
}
