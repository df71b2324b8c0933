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
  /// How long an answer may take to be called one.
  private static let patience = Duration.days(14)
  /// So many of the owner's last mails are looked at for answers.
  private static let asks = 11

  /// Counts mails with one person, in whatever order they come.
  public init(_ mails: some Sequence<MailExchange>, now: Moment) {
    var (sent, received): ([Moment], [Moment]) = ([], [])
    var group: Int?
    for mail in mails {
      switch mail.direction {
      case .sent: sent.append(mail.at)
      case .received: received.append(mail.at)
      }
      group = min(group ?? .max, mail.recipients + 1)
    }
    sent.sort()
    received.sort()
    var (asked, answered) = (0, 0)
    for at in sent.reversed() where asked < Self.asks {
      let isAnswered = Self.first(in: received, after: at).map { $0 - at <= Self.patience } ?? false
      // What may still be answered in time is not held against anybody.
      guard isAnswered || now - at >= Self.patience else { continue }
      asked += 1
      if isAnswered { answered += 1 }
    }
    self.init(
      sent: sent.count, received: received.count, lastSent: sent.last,
      lastReceived: received.last, asked: asked, answered: answered, smallestGroup: group ?? 2)
  }

  private static func first(in moments: [Moment], after moment: Moment) -> Moment? {
    var (low, high) = (0, moments.count)
    while low < high {
      let middle = (low + high) / 2
      if moments[middle] > moment { high = middle } else { low = middle + 1 }
    }
    return low < moments.count ? moments[low] : nil
  }
}
