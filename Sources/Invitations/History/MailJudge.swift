/// Judges what mails say about relations, and remembers addresses: most mail is from and to the same
/// few.
public struct MailJudge: Sendable {
  /// An address, as far as judging needs it.
  private struct Party {
    let key: IdentityKey
    let isOwn: Bool
    let isDaemon: Bool
  }

  private let owner: Owner
  private let now: Moment
  /// A later date is none, though a clock may be some hours fast.
  private let latest: Moment
  private var known: [EmailAddress: Party] = [:]

  /// So many addresses are remembered.
  private static let limit = 200_000
  /// Mail is not older than its standard, RFC 822; what says so has a broken clock.
  private static let earliest = CivilTime.moment(year: 1982, month: 8, day: 13)

  /// Judges for an owner: their addresses decide which way a mail went.
  public init(for owner: Owner, now: Moment) {
    self.owner = owner
    self.now = now
    latest = now + .days(1)
  }

  /// Whom the owner exchanged a mail with, or why it says nothing.
  public mutating func verdict(on mail: SeenMail) -> SeenMail.Verdict {
    if let reason = mail.keptOut { return .keptOut(reason) }
    guard !mail.senders.isEmpty else { return .keptOut(.noSender) }
    guard let date = mail.date, Self.earliest <= date, date <= latest else {
      return .keptOut(.noDate)
    }
    let (senders, everybody) = (parties(mail.senders), parties(mail.recipients))
    guard everybody.count <= SeenMail.crowd else { return .keptOut(.crowd) }
    let others = everybody.filter { !$0.isOwn }
    let count = max(1, everybody.count)
    if senders.contains(where: \.isOwn) {
      guard !mail.arrival.isForgedOwn(owner) else { return .keptOut(.forged) }
      guard !others.isEmpty else { return .keptOut(.nobodyElse) }
      return .counted(
        MailExchange(.sent, at: min(date, now), recipients: count), with: others.map(\.key))
    }
    if senders.contains(where: \.isDaemon) { return .keptOut(.automatic) }
    guard mail.arrival.check != .failed else { return .keptOut(.forged) }
    guard !everybody.isEmpty else { return .keptOut(.allBcc) }
    // What somebody sent from an address that is not known to be the owner's is no mail to them.
    guard others.count < everybody.count, !mail.arrival.isInSentFolder else {
      return .keptOut(.notToYou)
    }
    return .counted(
      MailExchange(.received, at: min(date, now), recipients: count), with: senders.map(\.key))
  }

  /// Who wrote a mail that came over a list, and to which; nil for any other mail, and for the
  /// owner's own.
  public mutating func listMail(_ mail: SeenMail) -> ListMail? {
    guard mail.keptOut == .list else { return nil }
    let senders = parties(mail.senders)
    guard !senders.contains(where: \.isOwn) else { return nil }
    let others = parties(mail.recipients.prefix(SeenMail.crowd)).filter { !$0.isOwn }
    return ListMail(
      senders: senders.map(\.key), list: others.count == 1 ? others.first?.key : nil)
  }

  /// Whether an address is the owner's.
  public mutating func owns(_ address: EmailAddress) -> Bool { party(address).isOwn }

  /// Who an address stands for.
  public mutating func key(of address: EmailAddress) -> IdentityKey { party(address).key }

  /// Whose addresses they are, each mailbox once.
  private mutating func parties(_ addresses: some Collection<EmailAddress>) -> [Party] {
    var parties: [Party] = []
    var seen: Set<IdentityKey> = []
    for address in addresses {
      let party = party(address)
      // Looking through a few is faster than a set.
      let isNew =
        addresses.count > 8
        ? seen.insert(party.key).inserted : !parties.contains { $0.key == party.key }
      if isNew { parties.append(party) }
    }
    return parties
  }

  private mutating func party(_ address: EmailAddress) -> Party {
    if let party = known[address] { return party }
    let party = Party(
      key: address.identityKey, isOwn: owner.owns(address),
      isDaemon: MailboxRole(of: address) == .daemon)
    if known.count >= Self.limit { known.removeAll() }
    known[address] = party
    return party
  }
}
