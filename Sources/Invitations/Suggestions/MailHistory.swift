/// The mail that the owner and one person exchanged, in counts.
///
/// Automatic, list and bulk mail is not counted.
public struct MailHistory: Hashable, Sendable {
  /// Mails that the owner wrote to them.
  public var sent: Int
  /// Mails that they wrote to the owner.
  public var received: Int
  /// When the owner wrote last.
  public var lastSent: Moment?
  /// When they wrote last.
  public var lastReceived: Moment?
  /// The owner's last mails that could have been answered by now, at most 11.
  public var asked: Int
  /// How many of those they answered within 14 days.
  public var answered: Int
  /// Whether these are messages on a network, as there is no mail.
  public var isOnNetwork = false
  /// The smallest number of people on any of these mails; 2 is the two alone.
  public var smallestGroup: Int

  /// Makes a history; empty unless told otherwise.
  public init(
    sent: Int = 0, received: Int = 0, lastSent: Moment? = nil, lastReceived: Moment? = nil,
    asked: Int = 0, answered: Int = 0, smallestGroup: Int = 2
  ) {
    self.sent = sent
    self.received = received
    self.lastSent = lastSent
    self.lastReceived = lastReceived
    self.asked = asked
    self.answered = answered
    self.smallestGroup = smallestGroup
  }

  /// Mails in both directions.
  public var count: Int { sent + received }
  /// Whether both wrote.
  public var isTwoWay: Bool { sent > 0 && received > 0 }

  /// When either wrote last; nil when nobody did.
  public var lastContact: Moment? {
    guard let lastSent, let lastReceived else { return lastSent ?? lastReceived }
    return max(lastSent, lastReceived)
  }
}
