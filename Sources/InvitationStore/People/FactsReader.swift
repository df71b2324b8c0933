internal import GRDB
internal import Invitations

/// Reads everything that the rules want to know about people, inside one transaction.
struct FactsReader {
  /// So many people with the same mailbox are named; more only fill the screen.
  static let limit = 4

  let hash: KeyedHash
  let records: RecordReader
  private let habits: AddressHabits
  let remarks: StoredRemarks
  private let sharing: RawStatement
  private let invitations: InvitationReader
  private let suppressions: SuppressionReader
  private let exchanges: ExchangeReader
  private let lists: ListTraceTable
  /// As of when mail is judged; nil while none was read.
  private let now: Moment?
  /// As of when messages on a network are judged.
  private let messagesNow: Moment?

  /// Reads facts as of a moment; without one, ties are as of when mail was read last, which is
  /// what everybody is sorted by.
  ///
  /// Until mail is read, messages on a network are judged as of `withoutMail`.
  init(_ db: Database, at now: Moment? = nil, withoutMail: Moment? = nil) throws {
    exchanges = try ExchangeReader(db)
    self.now = exchanges.readAt.map { now ?? $0 }
    messagesNow = self.now ?? now ?? withoutMail
    lists = ListTraceTable(db)
    hash = try KeyedHash(db)
    records = try RecordReader(db)
    habits = AddressHabits(chosen: try ChosenAddresses(db), exchanges: exchanges, hash: hash)
    remarks = try StoredRemarks(db)
    sharing = try RawStatement(db, "SELECT person FROM address WHERE key = ?1 LIMIT \(Self.limit)")
    invitations = try InvitationReader(db)
    suppressions = try SuppressionReader(db)
  }

  /// Whether mail was read, so that what is known of somebody is more than their records.
  var hasMail: Bool { now != nil }

  /// The person, put together from their records; nil when there is none.
  func person(_ id: Person.ID) throws -> Person? {
    let records = try records.records(of: id)
    return try Person(id, records, remarks: remarks.latest(about: records), habits: habits)
  }

  /// The hash of the mailbox that somebody would be invited at now; nil when they have none.
  func mailbox(of id: Person.ID) throws -> Int64? {
    try person(id)?.addresses.first.map { hash($0.identityKey) }
  }

  /// All facts about one person; nil when there is none.
  ///
  /// Without `naming`, those with the same mailbox are counted but not named: enough for the flags.
  func facts(_ id: Person.ID, naming: Bool = true) throws -> SuggestionFacts? {
    guard let person = try person(id) else { return nil }
    return try facts(about: person, naming: naming)
  }

  /// All facts about one person who is to be written to at an address, whether or not any record
  /// still has it; nil when there is no such person.
  func facts(_ id: Person.ID, at address: EmailAddress) throws -> SuggestionFacts? {
    guard let person = try person(id) else { return nil }
    return try facts(about: person, at: address)
  }

  /// All facts about a person at an address.
  func facts(about person: Person, at address: EmailAddress) throws -> SuggestionFacts {
    var person = person
    if !person.addresses.contains(where: { $0.identityKey == address.identityKey }) {
      person.addresses.append(address)
    }
    return try facts(about: person)
  }

  /// All facts about a person of whom one record is known and no invitation can be.
  func facts(aboutNew person: Person) throws -> SuggestionFacts {
    var person = person
    try habits.arrange(&person)
    let (tie, mail) = try relation(to: person)
    return SuggestionFacts(person: person, tie: tie, mail: mail)
  }

  /// All facts about a person of whom one record is known, and perhaps earlier invitations.
  func facts(aboutReturning person: Person) throws -> SuggestionFacts {
    var person = person
    try habits.arrange(&person)
    return try facts(about: person)
  }

  /// All facts about a person who was read already.
  ///
  /// Earlier invitations are found by person and by mailbox. What went to somebody else with the
  /// same mailbox is theirs; what went to nobody who is known any more is this person's, who was
  /// then imported anew.
  func facts(about person: Person, naming: Bool = true) throws -> SuggestionFacts {
    let keys = person.addresses.map { hash($0.identityKey) }
    // Few or nobody, so a list will do; almost everybody has their mailboxes to themselves.
    var others: [Person.ID] = []
    for key in keys {
      for other in try people(with: key) where other != person.id && !others.contains(other) {
        others.append(other)
      }
    }
    let sharing = try others.sorted().compactMap { other in
      naming ? try self.person(other)?.shownName : other.description
    }
    let found = try invitations.all(of: person.id, identities: keys)
    let (tie, mail) = try relation(to: person)
    var facts = SuggestionFacts(
      person: person, tie: tie, mail: mail, newerAddress: try newerAddress(of: person),
      invitations: found.filter { !others.contains($0.person) },
      suppressions: try suppressions.all(of: person),
      sharesAddressWith: sharing,
      sharedInvitations: found.filter { others.contains($0.person) })
    if now != nil, let key = keys.first { facts.listTraces = try lists.traces(of: key) }
    return facts
  }

  /// How strong the tie is, and the mail it comes from.
  func relation(to person: Person) throws -> (tie: Tie, mail: MailHistory?) {
    guard now != nil || !person.messages.isEmpty, let now = now ?? messagesNow else {
      return (Tie(), nil)
    }
    let mails = try exchanges(with: person, at: now)
    return Self.relation(mails.all, areMessages: mails.areMessages, now: now)
  }

  private static func relation(
    _ mails: [MailExchange], areMessages: Bool, now: Moment
  ) -> (tie: Tie, mail: MailHistory?) {
    var history = MailHistory(mails, now: now)
    history.isOnNetwork = areMessages
    return (TieAccumulator(mails, now: now).tie(at: now), history)
  }

  /// All facts about a person of whom nothing is known but a record, while no mail was read; the
  /// same as ``facts(aboutNew:)`` then, without a look into the store.
  static func facts(aboutNewcomer person: Person, now: Moment) -> SuggestionFacts {
    guard !person.messages.isEmpty else { return SuggestionFacts(person: person) }
    let (tie, mail) = relation(messages(of: person, at: now), areMessages: true, now: now)
    return SuggestionFacts(person: person, tie: tie, mail: mail)
  }

  /// What was exchanged with a person: mail, and where there is none, messages on a network.
  func exchanges(
    with person: Person, at now: Moment
  ) throws -> (all: [MailExchange], areMessages: Bool) {
    let mails = try exchanges.mails(with: person.addresses.map { hash($0.identityKey) })
    guard mails.isEmpty, !person.messages.isEmpty else { return (mails, false) }
    return (Self.messages(of: person, at: now), true)
  }

  /// The messages on a network, without those that claim to come from the future.
  private static func messages(of person: Person, at now: Moment) -> [MailExchange] {
    person.messages.filter { $0.at <= now + .days(1) }
  }

  /// Where somebody writes from since the address that they would be invited at fell silent.
  private func newerAddress(of person: Person) throws -> EmailAddress? {
    guard now != nil, person.addresses.count > 1 else { return nil }
    return AddressUse.newer(
      among: try person.addresses.map {
        AddressUse($0, try exchanges.mails(with: [hash($0.identityKey)]))
      })
  }

  /// Those who have this mailbox, as far as they are named.
  func people(with key: Int64) throws -> [Person.ID] {
    var found: [Person.ID] = []
    try sharing.forEach(key) { found.append(Person.ID($0.int(0))) }
    return found
  }
}
