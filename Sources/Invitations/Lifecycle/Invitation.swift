/// One attempt to invite one person at one address.
public struct Invitation: Hashable, Sendable, Identifiable {
  /// Names an invitation; shown to the owner and typed on the command line.
  public struct ID: SerialNumber {
    /// The number behind it.
    public let number: Int64
    /// Wraps a number that the store gave.
    public init(_ number: Int64) { self.number = number }
  }

  /// Names the invitations that one typed phrase confirmed.
  public struct BatchID: SerialNumber {
    /// The number behind it.
    public let number: Int64
    /// Wraps a number that the store gave.
    public init(_ number: Int64) { self.number = number }
  }

  /// Which one this is.
  public var id: ID
  /// The identifier that travels in the message (RFC 9562 text form).
  public var uid: String
  /// The batch it was confirmed in.
  public var batch: BatchID
  /// Who it is for.
  public var person: Person.ID
  /// Their name at confirmation.
  public var name: String
  /// The address it goes to.
  public var address: EmailAddress
  /// 1, or 2 for the second and last attempt.
  public var attempt: Int
  /// The subject as confirmed.
  public var subject: String
  /// The Message-ID, angle brackets included.
  public var messageID: String
  /// Where it stands.
  public var state: State
  /// When the phrase was typed.
  public var confirmedAt: Moment
  /// When it may leave at the earliest, by the wall clock.
  public var leavesAt: Moment
  /// When the next hop took it.
  public var sentAt: Moment?
  /// When it lapses; set when it is sent.
  public var expiresAt: Moment?
  /// When the state last changed.
  public var changedAt: Moment
  /// How often handing it over was tried and put off.
  public var tries: Int
  /// Whether an earlier try of this attempt may have left the machine.
  public var mayHaveLeft: Bool
  /// Whether this hold was made longer once already.
  public var wasExtended: Bool
  /// The answer or delivery news in words, if any.
  public var answer: String?
  /// Why it is in this state, in words, where that is not plain.
  public var reason: String?

  /// Makes an invitation as it was confirmed or stored.
  public init(
    id: ID, uid: String, batch: BatchID, person: Person.ID, name: String, address: EmailAddress,
    attempt: Int = 1, subject: String, messageID: String, state: State = .held,
    confirmedAt: Moment, leavesAt: Moment, sentAt: Moment? = nil, expiresAt: Moment? = nil,
    changedAt: Moment? = nil, tries: Int = 0, mayHaveLeft: Bool = false,
    wasExtended: Bool = false, answer: String? = nil, reason: String? = nil
  ) {
    self.id = id
    self.uid = uid
    self.batch = batch
    self.person = person
    self.name = name
    self.address = address
    self.attempt = attempt
    self.subject = subject
    self.messageID = messageID
    self.state = state
    self.confirmedAt = confirmedAt
    self.leavesAt = leavesAt
    self.sentAt = sentAt
    self.expiresAt = expiresAt
    self.changedAt = changedAt ?? confirmedAt
    self.tries = tries
    self.mayHaveLeft = mayHaveLeft
    self.wasExtended = wasExtended
    self.answer = answer
    self.reason = reason
  }
}
