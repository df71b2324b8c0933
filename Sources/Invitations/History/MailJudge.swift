/// Judges what mails say about relations, and remembers addresses: most mail is from and to the same
/// few.
public struct MailJudge: Sendable {
  /// An address, as far as judging needs it.
  private struct Party {
    let key: IdentityKey
    let isOwn: Bool
    let isDaemon: Bool
  }

  /// The addresses of a mail's header, as far as judging needs them, each mailbox once.
  private struct Parties {
    var keys: [IdentityKey] = []
    /// Those that are not the owner's.
    var others: [IdentityKey] = []
    var hasDaemon = false

    var hasOwn: Bool { others.count < keys.count }

    mutating func add(_ party: Party) {
      keys.append(party.key)
      if !party.isOwn { others.append(party.key) }
      hasDaemon = hasDaemon || party.isDaemon
    }
  }

  /// A header that was judged lately.
  private struct Recent {
    var addresses: [EmailAddress] = []
    /// Where they lie in memory.
    var start: UInt64 = 0
    var parties = Parties()
  }

  private let owner: Owner
  private let now: Moment
  /// A later date is none, though a clock may be some hours fast.
  private let latest: Moment
  private var known: [EmailAddress: Party] = [:]
  private var recent = [Recent](repeating: Recent(), count: 1 << Self.bits)

  /// So many addresses are remembered.
  private static let limit = 100_000
  /// So many headers are, as a power of two.
  private static let bits = 13
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
    guard everybody.keys.count <= SeenMail.crowd else { return .keptOut(.crowd) }
    let count = max(1, everybody.keys.count)
    if senders.hasOwn {
      guard !mail.arrival.isForgedOwn(owner) else { return .keptOut(.forged) }
      guard !everybody.others.isEmpty else { return .keptOut(.nobodyElse) }
      return .counted(
        MailExchange(.sent, at: min(date, now), recipients: count), with: everybody.others)
    }
    if senders.hasDaemon { return .keptOut(.automatic) }
    guard mail.arrival.check != .failed else { return .keptOut(.forged) }
    guard !everybody.keys.isEmpty else { return .keptOut(.allBcc) }
    // What somebody sent from an address that is not known to be the owner's is no mail to them.
    guard everybody.hasOwn, !mail.arrival.isInSentFolder else {
      return .keptOut(.notToYou)
    }
    return .counted(
      MailExchange(.received, at: min(date, now), recipients: count), with: senders.keys)
  }

  /// Who wrote a mail that came over a list, and to which; nil for any other mail, and for the
  /// owner's own.
  public mutating func listMail(_ mail: SeenMail) -> ListMail? {
    guard mail.keptOut == .list else { return nil }
    let senders = parties(mail.senders)
    guard !senders.hasOwn else { return nil }
    let recipients =
      mail.recipients.count <= SeenMail.crowd
      ? mail.recipients : Array(mail.recipients.prefix(SeenMail.crowd))
    let others = parties(recipients).others
    return ListMail(senders: senders.keys, list: others.count == 1 ? others.first : nil)
  }

  /// Whether an address is the owner's.
  public mutating func owns(_ address: EmailAddress) -> Bool { party(address).isOwn }

  /// Who an address stands for.
  public mutating func key(of address: EmailAddress) -> IdentityKey { party(address).key }

  /// Whose addresses they are.
  ///
  /// Readers give the mails with the same header the same array. As long as one is remembered, nothing
  /// else can lie at its place in memory: what lies there needs no look.
  private mutating func parties(_ addresses: [EmailAddress]) -> Parties {
    let start = addresses.withUnsafeBufferPointer { UInt64(UInt(bitPattern: $0.baseAddress)) }
    let place = Int((start &* 0x9E37_79B9_7F4A_7C15) &>> UInt64(64 - Self.bits))
    if recent[place].start != start {
      recent[place] = Recent(
        addresses: addresses, start: start, parties: newParties(addresses))
    }
    return recent[place].parties
  }

  private mutating func newParties(_ addresses: [EmailAddress]) -> Parties {
    var parties = Parties()
    var seen: Set<IdentityKey> = []
    for address in addresses {
      let party = party(address)
      // Looking through a few is faster than a set.
      let isNew =
        addresses.count > 8
        ? seen.insert(party.key).inserted : !parties.keys.contains(party.key)
      if isNew { parties.add(party) }
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
