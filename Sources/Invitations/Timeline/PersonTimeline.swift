/// What happened between the owner and one person, the oldest first, and the mail of 24 months.
public struct PersonTimeline: Hashable, Sendable {
  /// A mail, and the folder that it was read from.
  public struct Mail: Hashable, Sendable {
    /// The mail.
    public var mail: MailExchange
    /// The folder.
    public var source: String

    /// A mail of a folder.
    public init(_ mail: MailExchange, source: String) {
      self.mail = mail
      self.source = source
    }
  }

  /// What happened, the oldest first.
  public let events: [TimelineEvent]
  /// The mail of each month; nil while none with this person was read.
  public let months: MailMonths?

  /// Puts it together from the mails and from what else is known, in whatever order.
  public init(mails: [Mail], others: [TimelineEvent], at clock: ClockReading) {
    events = (Self.events(of: mails) + others).sorted { a, b in
      a.at != b.at ? a.at < b.at : Self.place(a.kind) < Self.place(b.kind)
    }
    months = mails.isEmpty ? nil : MailMonths(mails.map(\.mail), at: clock)
  }

  /// The first mail, the first one the other way, and the last one, each mail once.
  private static func events(of mails: [Mail]) -> [TimelineEvent] {
    let mails = mails.sorted { $0.mail.at < $1.mail.at }
    guard let first = mails.first, let last = mails.last else { return [] }
    let back = mails.first { $0.mail.direction != first.mail.direction }
    let named: [(TimelineEvent.Kind, String, Mail?)] = [
      (.firstMail, "first mail", first), (.firstMailBack, "first mail back", back),
      (.lastMail, "last mail", last),
    ]
    var events: [TimelineEvent] = []
    for case (let kind, let name, let mail?) in named
    where kind != .lastMail || (mail != first && mail != back) {
      let who = mail.mail.direction == .sent ? "you wrote" : "they wrote"
      events.append(
        TimelineEvent(kind, at: mail.mail.at, "\(name): \(who)", source: mail.source))
    }
    return events
  }

  private static func place(_ kind: TimelineEvent.Kind) -> Int {
    TimelineEvent.Kind.allCases.firstIndex(of: kind) ?? 0
  }
}

extension PersonTimeline {
  /// An invitation: that it was made, and what happened to it that changed something.
  public static func events(
    of invitation: Invitation, pickedAt: Moment?, history: [JournalEntry], at clock: ClockReading
  ) -> [TimelineEvent] {
    let source = "invitation \(invitation.id), batch \(invitation.batch)"
    let picked = pickedAt.map { TimelineEvent(.picked, at: $0, "picked by you", source: source) }
    let invited = TimelineEvent(
      .invited, at: invitation.confirmedAt, "invited at \(invitation.address)", source: source)
    return [picked, invited].compactMap(\.self)
      + history.filter(\.event.isForTimeline).map {
        TimelineEvent(.changed, at: $0.at, $0.event.sentence(at: clock), source: source)
      }
  }
}

extension Invitation.Event {
  /// Whether it belongs to the story of a person, and not only to the work of sending.
  fileprivate var isForTimeline: Bool {
    switch self {
    case .claimed, .marked, .putOff, .lost, .extended, .heldAgain: false
    default: true
    }
  }
}
