internal import GRDB
public import Invitations

/// One import while it runs, inside its one transaction: records go in one by one.
public struct ImportRun {
  /// What was seen so far; `seen` tells how far it is.
  public private(set) var summary = ImportSummary()

  let batch: Int64
  let firstRecord: Int64
  private(set) var lastRecord: Int64
  private let database: Database
  private let facts: FactsReader
  private let hasHistory: Bool
  private var known: KnownRecords
  private var mailboxes: KnownMailboxes
  private var records: RecordWriter
  private var people: PersonWriter
  private var sources: Sources
  private var touched: Set<Person.ID> = []
  private var names: [Int64: NameTokens] = [:]

  /// The names of so many people are kept while others are compared with them.
  static let keptNames = 4_096

  init(_ db: Database, owner: Owner, now: Moment) throws {
    database = db
    facts = try FactsReader(db)
    lastRecord = try Int64.fetchOne(db, sql: "SELECT last_record FROM summary") ?? 0
    firstRecord = lastRecord + 1
    batch = try ImportBatches.next(db)
    hasHistory = try ImportBatches.historyExists(db)
    known = try KnownRecords(db, count: Int(lastRecord))
    mailboxes = try KnownMailboxes(db, count: Int(lastRecord))
    records = try RecordWriter(db, facts.hash)
    people = try PersonWriter(db, owner: owner, now: now)
    sources = try Sources(db)
  }

  /// Takes in the next record of the source.
  public mutating func add(_ record: ContactRecord) throws {
    summary.seen += 1
    if !record.problems.isEmpty { note(record) }
    let addresses = record.usableAddresses
    let identities = addresses.map(\.identityKey)
    let content = records.layOut(record)
    let key = records.key(of: record, identities.first)
    guard !known.see(key: key, content: content, as: lastRecord + 1) else {
      summary.unchanged += 1
      return
    }
    lastRecord += 1
    var place = RecordWriter.Place(
      id: lastRecord, batch: batch, person: lastRecord,
      source: try sources.number(of: record.source), key: key, content: content)
    if let earlier = try earlierVersion(of: record, key: key) {
      place.person = earlier.person
      return try replace(earlier, by: place, record)
    }
    summary.new += 1
    let hashes = identities.map { facts.hash($0) }
    let others = peopleSharing(hashes)
    if let person = try firstToJoin(record, among: others) {
      summary.joined += 1
      place.person = person
      names[person] = nil
      touched.insert(Person.ID(person))
    }
    try records.store(record, at: place)
    if place.person == place.id {
      try addPerson(Person(Person.ID(place.id), record, addresses), sharing: others)
    }
    for hash in hashes { mailboxes.add(hash, to: place.person) }
  }

  /// Writes what was kept in memory, and looks again at everybody who got a further record.
  mutating func finish() throws {
    try mailboxes.writeOut()
    for person in touched.sorted() { try refresh(person) }
  }
}

extension ImportRun {
  private mutating func note(_ record: ContactRecord) {
    summary.problemCount += record.problems.count
    for sentence in record.problems where summary.problems.count < ImportSummary.keptProblems {
      summary.problems.append(
        ImportSummary.Problem(source: record.source, line: record.line, sentence: sentence))
    }
  }

  private func peopleSharing(_ hashes: [Int64]) -> [Int64] {
    var others: [Int64] = []
    for hash in hashes { others += mailboxes.people(with: hash) }
    return others.count < 2 ? others : Set(others).sorted()
  }

  /// The record that this one is a newer version of.
  ///
  /// It is from a file of the same name, has the same key, and was not seen in this import as it
  /// was. Its own identifier may get any name; a mailbox alone tells nothing when the names
  /// contradict.
  private mutating func earlierVersion(
    of record: ContactRecord, key: Int64
  ) throws -> KnownRecords.Candidate? {
    let candidates = try known.earlier(key: key).filter {
      sources.haveSameName($0.source, record.source)
    }
    guard !candidates.isEmpty else { return nil }
    let hasIdentifier = record.uid?.isEmpty == false
    let name = NameTokens(record.name)
    var found: [KnownRecords.Candidate] = []
    for candidate in candidates {
      if try hasIdentifier || joins(name, candidate.person) { found.append(candidate) }
    }
    return found.count == 1 ? found.first : nil
  }

  private mutating func replace(
    _ earlier: KnownRecords.Candidate, by place: RecordWriter.Place, _ record: ContactRecord
  ) throws {
    summary.changed += 1
    let person = Person.ID(earlier.person)
    let before = try facts.person(person)?.addresses ?? []
    try records.store(record, at: place)
    try database.execute(
      sql: "UPDATE record SET replaced_by = ? WHERE id = ?", arguments: [place.id, earlier.id])
    let after = try facts.person(person)?.addresses ?? []
    for address in before where !after.contains(address) {
      try mailboxes.remove(facts.hash(address.identityKey), from: earlier.person)
    }
    for address in after { mailboxes.add(facts.hash(address.identityKey), to: earlier.person) }
    names[earlier.person] = nil
    touched.insert(person)
  }

  /// The oldest person with a mailbox in common whose name does not contradict.
  private mutating func firstToJoin(
    _ record: ContactRecord, among people: [Int64]
  ) throws -> Int64? {
    guard !people.isEmpty else { return nil }
    let name = NameTokens(record.name)
    for person in people where try joins(name, person) { return person }
    return nil
  }

  /// Whether the names do not contradict.
  ///
  /// They are kept for a while, because a mailbox that many share is asked about many times.
  private mutating func joins(_ record: NameTokens, _ person: Int64) throws -> Bool {
    guard let name = try names[person] ?? name(of: person) else { return false }
    if names.count == Self.keptNames { names = [:] }
    names[person] = name
    return record.isCompatible(with: name)
  }

  private func name(of person: Int64) throws -> NameTokens? {
    try facts.person(Person.ID(person)).map { NameTokens($0.name) }
  }

  private mutating func addPerson(_ person: Person, sharing: [Int64]) throws {
    summary.people += 1
    if person.addresses.isEmpty { summary.withoutAddress += 1 }
    let known = hasHistory ? try facts.facts(about: person) : facts.facts(aboutNew: person)
    count(try people.add(known), by: 1)
    guard !sharing.isEmpty else { return }
    touched.insert(person.id)
    touched.formUnion(sharing.map(Person.ID.init))
  }

  private mutating func refresh(_ person: Person.ID) throws {
    guard let known = try facts.facts(person) else { return }
    let isNew = person.number >= firstRecord
    if isNew { count(try people.flags(of: person), by: -1) }
    let bits = try people.refresh(known)
    if isNew { count(bits, by: 1) }
  }

  private mutating func count(_ bits: UInt32, by step: Int) {
    if bits == 0 { return }
    for kind in Flag.Kind.allCases where bits & kind.bit != 0 {
      let count = summary.flagged[kind, default: 0] + step
      summary.flagged[kind] = count == 0 ? nil : count
    }
  }
}
