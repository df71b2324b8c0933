/// A mail that the reasons count, and what came of it.
public struct CountedMail: Hashable, Sendable {
  /// What came of a mail that could be answered.
  public enum Answer: Hashable, Sendable {
    /// They wrote so long after it.
    case after(Duration)
    /// They did not write within 14 days.
    case unanswered
    /// They may still write within 14 days.
    case open
  }

  /// The mail.
  public var mail: MailExchange
  /// Whether only the day is known, as of messages on a network.
  public var isDay: Bool
  /// What came of it, for the owner's last mails, which are looked at for answers.
  public var answer: Answer?

  /// The mails with one person, the newest first.
  public static func all(
    _ mails: some Sequence<MailExchange>, areDays: Bool = false, now: Moment
  ) -> [CountedMail] {
    var answers = Asks(mails, now: now).answers.makeIterator()
    return mails.sorted { ($1.at, $1.recipients) < ($0.at, $0.recipients) }.map { mail in
      CountedMail(
        mail: mail, isDay: areDays, answer: mail.direction == .sent ? answers.next() : nil)
    }
  }
}

/// The owner's last mails to somebody, and what came of them.
struct Asks {
  /// How long an answer may take to be called one.
  private static let patience = Duration.days(14)
  /// So many of the owner's last mails that could be answered by now are looked at.
  private static let limit = 11

  /// When the owner wrote, the oldest first.
  private(set) var sent: [Moment] = []
  /// When they wrote, the oldest first.
  private(set) var received: [Moment] = []
  /// What came of the owner's last mails, the newest first.
  private(set) var answers: [CountedMail.Answer] = []

  init(_ mails: some Sequence<MailExchange>, now: Moment) {
    for mail in mails {
      switch mail.direction {
      case .sent: sent.append(mail.at)
      case .received: received.append(mail.at)
      }
    }
    sent.sort()
    received.sort()
    var asked = 0
    for at in sent.reversed() where asked < Self.limit {
      let answer = answer(to: at, now: now)
      answers.append(answer)
      if answer != .open { asked += 1 }
    }
  }

  /// What may still be answered in time is not held against anybody.
  private func answer(to at: Moment, now: Moment) -> CountedMail.Answer {
    if let time = firstReceived(after: at).map({ $0 - at }), time <= Self.patience {
      return .after(time)
    }
    return now - at >= Self.patience ? .unanswered : .open
  }

  private func firstReceived(after moment: Moment) -> Moment? {
    var (low, high) = (0, received.count)
    while low < high {
      let middle = (low + high) / 2
      if received[middle] > moment { high = middle } else { low = middle + 1 }
    }
    return low < received.count ? received[low] : nil
  }
}
