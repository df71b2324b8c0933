/// One mail between the owner and somebody: when, which way, to how many; nothing else is kept.
public struct MailExchange: Hashable, Sendable {
  /// Who wrote.
  public var direction: TieAccumulator.Direction
  /// When.
  public var at: Moment
  /// To how many people, Cc included.
  public var recipients: Int

  /// A mail.
  public init(_ direction: TieAccumulator.Direction, at: Moment, recipients: Int = 1) {
    self.direction = direction
    self.at = at
    self.recipients = recipients
  }
}

extension TieAccumulator {
  /// The sums over mails with one person.
  public init(_ mails: some Sequence<MailExchange>, now: Moment) {
    self.init()
    for mail in mails {
      add(mail.direction, at: mail.at, recipients: mail.recipients, now: now)
    }
  }
}

extension MailHistory {
  /// Counts mails with one person, in whatever order they come.
  public init(_ mails: some Sequence<MailExchange>, now: Moment) {
    var group: Int?
    for mail in mails { group = min(group ?? .max, mail.recipients + 1) }
    let asks = Asks(mails, now: now)
    let asked = asks.answers.filter { $0 != .open }
    self.init(
      sent: asks.sent.count, received: asks.received.count, lastSent: asks.sent.last,
      lastReceived: asks.received.last, asked: asked.count,
      answered: asked.count { $0 != .unanswered }, smallestGroup: group ?? 2)
  }
}
