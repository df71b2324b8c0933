/// A mail of a folder, as its headers tell it; subject and body are never looked at.
public struct SeenMail: Hashable, Sendable {
  /// Why a machine or a list sent it, as far as the headers say.
  public var keptOut: KeptOutMail?
  /// Who wrote.
  public var senders: [EmailAddress]
  /// To whom, Cc and Bcc included.
  public var recipients: [EmailAddress]
  /// When; nil when no date can be read.
  public var date: Moment?
  /// Tells the mail from every other: copies in several folders have the same.
  public var identifier: String
  /// How it came into its folder.
  public var arrival: MailArrival

  /// Makes a mail.
  public init(
    from senders: [EmailAddress], to recipients: [EmailAddress], date: Moment?,
    identifier: String = "", arrival: MailArrival = MailArrival(), keptOut: KeptOutMail? = nil
  ) {
    self.senders = senders
    self.recipients = recipients
    self.date = date
    self.identifier = identifier
    self.arrival = arrival
    self.keptOut = keptOut
  }

  /// More people than this on one mail are no sign of anything.
  public static let crowd = 1_000

  /// What a mail says about a relation.
  public enum Verdict: Hashable, Sendable {
    /// It was exchanged with these people.
    case counted(MailExchange, with: [EmailAddress])
    /// Nothing.
    case keptOut(KeptOutMail)
  }

  /// Whom the owner exchanged it with; the owner's own addresses decide which way it went.
  public func verdict(for owner: Owner, now: Moment) -> Verdict {
    if let keptOut { return .keptOut(keptOut) }
    guard !senders.isEmpty else { return .keptOut(.noSender) }
    guard let date, Self.earliest <= date, date <= now + .days(1) else { return .keptOut(.noDate) }
    let everybody = Self.distinct(recipients)
    guard everybody.count <= Self.crowd else { return .keptOut(.crowd) }
    let others = everybody.filter { !owner.owns($0) }
    let count = max(1, everybody.count)
    if senders.contains(where: owner.owns) {
      guard !arrival.isForgedOwn(owner) else { return .keptOut(.forged) }
      guard !others.isEmpty else { return .keptOut(.nobodyElse) }
      return .counted(
        MailExchange(.sent, at: min(date, now), recipients: count), with: others)
    }
    if senders.contains(where: { MailboxRole(of: $0) == .daemon }) { return .keptOut(.automatic) }
    guard arrival.check != .failed else { return .keptOut(.forged) }
    guard !everybody.isEmpty else { return .keptOut(.allBcc) }
    // What somebody sent from an address that is not known to be the owner's is no mail to them.
    guard others.count < everybody.count, !arrival.isInSentFolder else {
      return .keptOut(.notToYou)
    }
    return .counted(
      MailExchange(.received, at: min(date, now), recipients: count),
      with: Self.distinct(senders))
  }

  /// Mail is not older than its standard, RFC 822; what says so has a broken clock.
  private static let earliest = CivilTime.moment(year: 1982, month: 8, day: 13)

  private static func distinct(_ addresses: [EmailAddress]) -> [EmailAddress] {
    guard addresses.count > 1 else { return addresses }
    var seen: Set<IdentityKey> = []
    return addresses.filter { seen.insert($0.identityKey).inserted }
  }
}
