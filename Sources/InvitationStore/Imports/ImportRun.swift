internal import GRDB
public import Invitations

/// One import while it runs, inside its one transaction: records go in one by one.
///
/// Each new record is stored as a person of its own; who is who is decided at the end, when all of
/// them are there, so their order does not matter.
public struct ImportRun {
  /// What was seen so far; `seen` tells how far it is.
  public private(set) var summary = ImportSummary()

  private let database: Database
  private let batch: Int64
  private let first: Int64
  private var last: Int64
  private var ledger: Ledger
  private var known: KnownRecords
  private var mailboxes = NewMailboxes()
  private var hashes: RecordHashes
  private let writer: RecordWriter
  private var rows = RecordRows()
  private var hasIdentifiers = false
  private var sources: Sources
  private var newcomers: Newcomers
  private var added = 0

  init(_ db: Database, from source: String, owner: Owner, at clock: ClockReading) throws {
    database = db
    ledger = try Ledger(db, at: clock, owner: owner)
    last = try Int64.fetchOne(db, sql: "SELECT last_record FROM summary") ?? 0
    first = last + 1
    batch = try ImportBatches.next(db)
    known = try KnownRecords(db, count: Int(last))
    hashes = RecordHashes(ledger.facts.hash)
    sources = try Sources(db)
    newcomers = try Newcomers(
      first: first, origin: ImportBatches.origin(source, batch: batch), ledger)
    let (facts, hasHistory) = (ledger.facts, try ImportBatches.historyExists(db))
    // A first import asks the database for nothing until all is read.
    writer = try RecordWriter(ledger, isFirstImport: first == 1, behind: first == 1 && !hasHistory)
    {
      try hasHistory ? facts.facts(about: $0) : facts.facts(aboutNew: $0)
    }
  }

  /// Takes in the next record of the source.
  public mutating func add(_ record: ContactRecord) throws {
    summary.seen += 1
    if !record.problems.isEmpty { note(record) }
    let addresses = record.usableAddresses
    let identities = addresses.map(\.identityKey)
    let content = hashes.layOut(record)
    let key = hashes.key(of: record, identities.first)
    guard !known.see(key: key, content: content, as: last + 1) else {
      summary.unchanged += 1
      return
    }
    last += 1
    let stable = StableID(family: record.family, uid: record.uid)
    if stable != nil, !hasIdentifiers {
      hasIdentifiers = true
      try storeRows()
      try writer.expectIdentifiers()
    }
    let earlier = try earlierVersion(of: record, key: key)
    let person = earlier?.person.number ?? last
    let source = try number(of: record)
    let name = newcomers.add(record, addresses, identities, stable)
    let body = hashes.layout.withBody { rows.add($0) }
    rows.add(
      RecordRows.Row(
        id: last, batch: batch, owner: person, source: source, place: record.index,
        line: record.line, key: key, content: content, name: name,
        stable: stable.map { ledger.facts.hash($0) }, body: body,
        person: earlier == nil ? Person(Person.ID(last), record, addresses) : nil))
    if rows.isFull { try storeRows() }
    if let earlier {
      try replace(earlier)
    } else {
      summary.new += 1
      added += 1
    }
    for identity in identities { mailboxes.add(ledger.facts.hash(identity), to: person) }
  }

  /// The number of the file that a record is from; a new file is stored when nothing else is.
  private mutating func number(of record: ContactRecord) throws -> Int64 {
    if let known = sources.known(record.source, record.family) { return known }
    try storeRows()
    try writer.drain()
    return try sources.add(record.source, record.family)
  }

  private mutating func storeRows() throws {
    let full = rows
    rows = RecordRows()
    try writer.store(full)
  }

  /// Leaves the database to whoever takes the transaction back.
  func abandon() { writer.abandon() }

  private mutating func note(_ record: ContactRecord) {
    summary.problemCount += record.problems.count
    for sentence in record.problems where summary.problems.count < ImportSummary.keptProblems {
      summary.problems.append(
        ImportSummary.Problem(source: record.source, line: record.line, sentence: sentence))
    }
  }

  /// The record that this one is a newer version of.
  ///
  /// It is from a file of the same name, has the same key, and was not seen in this import as it
  /// was. Its own identifier may get any name; a mailbox alone tells nothing when the names
  /// contradict.
  private func earlierVersion(of record: ContactRecord, key: Int64) throws -> StoredRecord? {
    let candidates = known.earlier(key: key)
    guard !candidates.isEmpty else { return nil }
    let hasIdentifier = record.uid?.isEmpty == false
    let name = FoldedName(record.name)
    let found = try candidates.compactMap { try ledger.facts.records.record($0) }.filter {
      Sources.name(of: $0.record.source) == Sources.name(of: record.source)
        && (hasIdentifier || name.isCompatible(with: FoldedName($0.record.name)))
    }
    return found.count == 1 ? found.first : nil
  }

  private mutating func replace(_ earlier: StoredRecord) throws {
    summary.changed += 1
    try database.execute(
      sql: "UPDATE record SET replaced_by = ? WHERE id = ?", arguments: [last, earlier.id])
    newcomers.replace(earlier, by: last)
  }
}

extension ImportRun {
  /// Decides who is who, stores the batch, and sums up; stores nothing when nothing was new.
  mutating func finish(from source: String) throws {
    try storeRows()
    try writer.finish(mailboxes, besides: ledger.facts)
    mailboxes = NewMailboxes()
    try newcomers.resolve(waiting: writer.drain)
    try writer.drain()
    guard summary.new + summary.changed > 0 else { return }
    ledger.touched.formUnion(writer.peopleSharing)
    ledger.touched.formUnion(
      try ledger.facts.remarks.people(StoredRecords(ledger.facts, database)))
    try ImportBatches.begin(batch, from: source, at: ledger.clock.now, database)
    var regrouping = try Regrouping(ledger, after: last, newcomers: first)
    var meetings = Meetings()
    try newcomers.finish(&regrouping, &meetings)
    summary.change = regrouping.change
    ledger = regrouping.ledger
    try ledger.settle()
    try meetings.describe(in: &summary, ledger)
    try sumUp()
    summary.batch = ImportBatch.ID(batch)
    try ImportBatches.end(
      batch, summary, records: first...last, greatest: regrouping.last,
      people: added + regrouping.added, database)
  }

  private mutating func sumUp() throws {
    let row = try RawStatement(
      database, "SELECT flags FROM person WHERE id BETWEEN ?1 AND \(last)")
    var counts: [UInt32: Int] = [:]
    try row.forEach(first) { counts[UInt32(truncatingIfNeeded: $0.int(0)), default: 0] += 1 }
    summary.people = counts.values.reduce(0, +)
    summary.joined = max(0, summary.new - summary.people)
    for kind in Flag.Kind.allCases {
      let count = counts.reduce(0) { $0 + ($1.key & kind.bit != 0 ? $1.value : 0) }
      if count > 0 { summary.flagged[kind] = count }
    }
    summary.withoutAddress = summary.flagged[.noAddress] ?? 0
    summary.merged = summary.change.joined.reduce(0) { $0 + $1.ended.count }
    summary.separated = summary.change.separated.count
    summary.sharedAddresses =
      try Int.fetchOne(
        database,
        sql: "SELECT count(*) FROM (SELECT 1 FROM address GROUP BY key HAVING count(*) > 1)") ?? 0
  }
}
