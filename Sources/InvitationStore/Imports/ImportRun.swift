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
  private var known: KnownRecords?
  private var contents = FlatTable()
  private var mailboxes: KnownMailboxes
  private var records: RecordWriter
  private var people: PersonWriter
  private var sources: Sources
  private var unchangedRecords: Set<Int64> = []
  private var touched: Set<Person.ID> = []
  private var names: [Int64: NameTokens] = [:]

  /// So many records of a first import are recognised in memory; then the index is built.
  static let memoryLimit = 4_000_000
  /// The names of so many people are kept while others are compared with them.
  static let keptNames = 4_096

  init(_ db: Database, owner: Owner, now: Moment) throws {
    database = db
    facts = try FactsReader(db)
    lastRecord = try Int64.fetchOne(db, sql: "SELECT last_record FROM summary") ?? 0
    firstRecord = lastRecord + 1
    batch = try ImportBatches.next(db)
    hasHistory = try ImportBatches.historyExists(db)
    known = lastRecord == 0 ? nil : try KnownRecords(db)
    mailboxes = try KnownMailboxes(db, inMemory: lastRecord == 0)
    records = try RecordWriter(db, facts.hash)
    people = try PersonWriter(db, owner: owner, now: now)
    sources = try Sources(db)
  }

  /// Takes in the next record of the source.
  public mutating func add(_ record: ContactRecord) throws {
    summary.seen += 1
    note(record)
    let addresses = record.usableAddresses
    let identities = addresses.map(\.identityKey)
    let content = records.layOut(record)
    let key = records.key(of: record, identities)
    if try isKnown(key: key, content: content) {
      summary.unchanged += 1
      return
    }
    lastRecord += 1
    var place = RecordWriter.Place(
      id: lastRecord, batch: batch, person: lastRecord,
      source: try sources.number(of: record.source),
      key: key, content: content)
    if let earlier = try earlierVersion(of: record, key: key) {
      place.person = earlier.person
      try replace(earlier, by: place, record)
    } else {
      summary.new += 1
      let hashes = identities.map { facts.hash($0) }
      let others = try Set(hashes.flatMap { try mailboxes.people(with: $0) })
      if let person = try firstToJoin(record, among: others) {
        summary.joined += 1
        place.person = person
        names[person] = nil
        try records.store(record, at: place)
        touched.insert(Person.ID(person))
      } else {
        try records.store(record, at: place)
        try addPerson(place.id, record, sharing: others)
      }
      for hash in hashes { try mailboxes.add(hash, to: place.person) }
    }
    if lastRecord - firstRecord == Self.memoryLimit { try leaveMemory() }
  }

  /// Writes what was kept in memory, and looks again at everybody who got a further record.
  mutating func finish() throws {
    try leaveMemory()
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

  private mutating func isKnown(key: Int64, content: Int64) throws -> Bool {
    guard let known else { return !contents.insert(key ^ content) }
    guard let record = try known.same(key: key, content: content) else { return false }
    unchangedRecords.insert(record)
    return true
  }

  /// The record that this one is a newer version of.
  ///
  /// It is from a file of the same name, has the same key, and is not in this import as it was. Its own identifier may get any name; a mailbox alone
  /// tells nothing when the names contradict.
  private mutating func earlierVersion(
    of record: ContactRecord, key: Int64
  ) throws -> KnownRecords.Candidate? {
    guard let known else { return nil }
    let hasIdentifier = record.uid?.isEmpty == false
    let name = NameTokens(record.name)
    var found: [KnownRecords.Candidate] = []
    for candidate in try known.alike(key: key, notIn: batch)
    where sources.haveSameName(candidate.source, record.source)
      && !unchangedRecords.contains(candidate.id)
    {
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
    for address in after { try mailboxes.add(facts.hash(address.identityKey), to: earlier.person) }
    touched.insert(person)
  }

  /// Whether a record with a mailbox in common is about this person: the names do not contradict.
  ///
  /// Names are kept for a while, because a mailbox that many share is asked about many times.
  private mutating func joins(_ record: NameTokens, _ person: Int64) throws -> Bool {
    guard let name = try names[person] ?? name(of: person) else { return false }
    if names.count == Self.keptNames { names = [:] }
    names[person] = name
    return record.isCompatible(with: name)
  }

  private func name(of person: Int64) throws -> NameTokens? {
    try facts.person(Person.ID(person)).map { NameTokens($0.name) }
  }

  private mutating func firstToJoin(
    _ record: ContactRecord, among people: Set<Int64>
  ) throws -> Int64? {
    guard !people.isEmpty else { return nil }
    let name = NameTokens(record.name)
    for person in people.sorted() where try joins(name, person) { return person }
    return nil
  }

  private mutating func addPerson(
    _ id: Int64, _ record: ContactRecord, sharing: Set<Int64>
  ) throws {
    let stored = [StoredRecord(id: id, batch: batch, record: record)]
    guard let person = PersonResolver.person(Person.ID(id), from: stored, relation: nil) else {
      return
    }
    summary.people += 1
    if person.addresses.isEmpty { summary.withoutAddress += 1 }
    let known = hasHistory ? try facts.facts(about: person) : SuggestionFacts(person: person)
    count(try people.add(known), by: 1)
    if !sharing.isEmpty { touched.formUnion(sharing.union([id]).map(Person.ID.init)) }
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

  private mutating func leaveMemory() throws {
    guard known == nil else { return }
    contents = FlatTable()
    try mailboxes.writeOut()
    known = try KnownRecords(database)
  }
}
