/// What the orders by mail compare of one person.
public struct MailStanding: Hashable, Sendable {
  /// The strength over all the years: the tie as it would be if no mail faded.
  public let lifetime: Double
  /// The tie now, from mail alone.
  public let tie: Tie
  /// How likely they are to answer: what they wrote, faded.
  public let incoming: Double
  /// When either wrote last.
  public let lastContact: Moment?

  /// Sums up the mails with one person, in whatever order they come.
  public init(_ mails: some Sequence<MailExchange>, now: Moment) {
    let sums = TieAccumulator(mails, now: now)
    tie = sums.tie(at: now)
    incoming = sums.incoming(at: now)
    var (sent, received) = (0.0, 0.0)
    var last: Moment?
    for mail in mails {
      let weight = 1 / Double(max(1, mail.recipients)).squareRoot()
      switch mail.direction {
      case .sent: sent += weight
      case .received: received += weight
      }
      last = max(last ?? mail.at, mail.at)
    }
    lifetime = Tie.strength(sent: sent, received: received)
    lastContact = last
  }

  /// Whether they were close over the years and are faint now.
  public var isDormant: Bool {
    Tie(strength: lifetime).tier == .close && tie.tier == .faint
  }

  /// Whether somebody with these flags (`Sequence<Flag>.bits`) is a person who did not say no.
  public static func canBeWrittenTo(flags: UInt32) -> Bool {
    let no = PersonGroup.notPeopleFlags | Flag.Kind.declined.bit | Flag.Kind.suppressed.bit
    return flags & no == 0
  }
}
