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
  private let hash: KeyedHash
  private let batch: Int64
  private let first: Int64
  private var last: Int64
  private var ledger: Ledger
  private var known: KnownRecords
  private var keys = RecordKeys()
  private var hashes: RecordHashes
  private let writer: RecordWriter
  private var rows = RecordRows()
  private var addresses = RecordMailboxes()
  private var sources: Sources
  private var newcomers: Newcomers
  private var added = 0

  init(_ db: Database, from source: String, owner: Owner, at clock: ClockReading) throws {
    database = db
    ledger = try Ledger(db, at: clock, owner: owner)
    last = try ImportBatches.lastRecord(db)
    first = last + 1
    batch = try ImportBatches.next(db)
    known = try KnownRecords(db, count: Int(last))
    hash = ledger.facts.hash
    hashes = RecordHashes(hash)
    sources = try Sources(db)
    newcomers = try Newcomers(
      first: first, origin: ImportBatches.origin(source, batch: batch), ledger)
    let (facts, hasHistory) = (ledger.facts, try ImportBatches.historyExists(db))
    // A first import asks the database for nothing until all is read.
    let isAlone = first == 1 && !hasHistory && !facts.hasMail
    writer = try RecordWriter(ledger, first: first, behind: isAlone) {
      try hasHistory ? facts.facts(aboutReturning: $0) : facts.facts(aboutNew: $0)
    }
  }

  /// Takes in the next record of the source.
  public mutating func add(_ record: ContactRecord) throws {
    var batch = RecordBatch(source: record.source, family: record.family)
    batch.append(record)
    try add(batch)
  }

  /// Takes in the next records of the source.
  public mutating func add(_ batch: RecordBatch) throws {
    try batch.forEach { text, index, line in
      try add(text, of: batch, index: index, line: line)
    }
  }

  private mutating func add(
    _ record: RecordText, of file: RecordBatch, index: Int, line: Int
  ) throws {
    summary.seen += 1
    if !record[.problems].isEmpty { note(record, of: file, line: line) }
    addresses.read(record)
    let content = hashes.content(of: record)
    let key = hashes.key(of: record, file.family, addresses)
    guard !known.see(key: key, content: content, as: last + 1) else {
      summary.unchanged += 1
      return
    }
    last += 1
    let identifier =
      record[.uid].isEmpty ? nil : StableID(family: file.family, uid: record.text(.uid))
    let stable = identifier.map { hash($0) }
    let earlier = try earlierVersion(of: record, file, key: key)
    let person = earlier?.person.number ?? last
    let source = try number(of: file)
    let name = newcomers.add(record, file.family, addresses, identifier)
    let body = rows.add(record.bytes)
    rows.add(
      RecordRows.Row(
        id: last, batch: batch, owner: person, source: source, place: index, line: line, key: key,
        content: content, name: name, stable: stable, body: body))
    if rows.isFull { try storeRows() }
    if let earlier {
      try replace(earlier)
    } else {
      summary.new += 1
      added += 1
    }
    if let stable { keys.identifiers.add(stable, to: last) }
    for place in 0..<addresses.count {
      keys.mailboxes.add(addresses.withKey(place) { hash($0) }, to: person)
    }
  }

  /// The number of the file that records are from; a new file is stored when nothing else is.
  private mutating func number(of file: RecordBatch) throws -> Int64 {
    if let known = sources.known(file.source, file.family) { return known }
    try storeRows()
    try writer.drain()
    return try sources.add(file.source, file.family)
  }

  private mutating func storeRows() throws {
    let full = rows
    rows = RecordRows()
    try writer.store(full)
  }

  /// Leaves the database to whoever takes the transaction back.
  func abandon() { writer.abandon() }

  private mutating func note(_ record: RecordText, of file: RecordBatch, line: Int) {
    let problems = record.list(.problems)
    summary.problemCount += problems.count
    for sentence in problems where summary.problems.count < ImportSummary.keptProblems {
      summary.problems.append(
        ImportSummary.Problem(source: file.source, line: line, sentence: sentence))
    }
  }

  /// The record that this one is a newer version of.
  ///
  /// It is from a file of the same name, has the same key, and was not seen in this import as it
  /// was. Its own identifier may get any name; a mailbox alone tells nothing when the names
  /// contradict, and one without a name leaves a name that is known as it is: the two are joined.
  private func earlierVersion(
    of record: RecordText, _ file: RecordBatch, key: Int64
  ) throws -> StoredRecord? {
    let candidates = known.earlier(key: key)
    guard !candidates.isEmpty else { return nil }
    let hasIdentifier = !record[.uid].isEmpty
    let name = FoldedName(record.text(.name))
    let found = try candidates.compactMap { try ledger.facts.records.record($0) }.filter {
      Sources.name(of: $0.record.source) == Sources.name(of: file.source)
        && (hasIdentifier || name.mayReplace(FoldedName($0.record.name)))
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

extension FoldedName {
  /// Whether a record of this name can be a newer version of one of that name.
  fileprivate func mayReplace(_ earlier: FoldedName) -> Bool {
    isEmpty ? earlier.isEmpty : isCompatible(with: earlier)
  }
}

extension ImportRun {
  /// Decides who is who, stores the batch, and sums up; stores nothing when nothing was new.
  mutating func finish(from source: String) throws {
    try storeRows()
    known.removeAll()
    keys.names = newcomers.names
    try writer.finish(&keys, besides: ledger.facts.people)
    try newcomers.resolve(reading: writer.exclusively)
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
    try ledger.followHousehold()
    let settled = ledger.touched.union(ledger.changed)
    try ledger.settle()
    try meetings.describe(in: &summary, ledger)
    try sumUp(afterChanging: settled.union(regrouping.comeOrGone))
    summary.batch = ImportBatch.ID(batch)
    try ImportBatches.end(
      batch, summary, records: first...last, greatest: regrouping.last,
      people: added + regrouping.added, database)
  }

  /// `changed` has those who may not be any more as they came in.
  private mutating func sumUp(afterChanging changed: Set<Person.ID>) throws {
    var flags = writer.takeFlags()
    let row = try RawStatement(database, "SELECT flags FROM person WHERE id = ?1")
    for person in changed where (first...last).contains(person.number) {
      var bits: UInt32?
      try row.forEach(person.number) { bits = UInt32(truncatingIfNeeded: $0.int(0)) }
      flags.set(bits, of: person)
    }
    let counts = flags.counts()
    summary.people = counts.values.reduce(0, +)
    summary.joined = max(0, summary.new - summary.people)
    for kind in Flag.Kind.allCases {
      let count = counts.reduce(0) { $0 + ($1.key & kind.bit != 0 ? $1.value : 0) }
      if count > 0 { summary.flagged[kind] = count }
    }
    summary.withoutAddress = summary.flagged[.noAddress] ?? 0
    summary.merged = summary.change.joined.reduce(0) { $0 + $1.ended.count }
    summary.separated = summary.change.separated.count
    summary.sharedAddresses = try sharedAddresses()
  }

  private func sharedAddresses() throws -> Int {
    guard let candidates = writer.sharedMailboxes else {
      return try Int.fetchOne(
        database,
        sql: "SELECT count(*) FROM (SELECT 1 FROM address GROUP BY key HAVING count(*) > 1)") ?? 0
    }
    // Those who had it may have become one; nobody else got one.
    return try candidates.count { try ledger.facts.people(with: $0).count > 1 }
  }
}
