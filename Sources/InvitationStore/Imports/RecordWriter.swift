internal import Dispatch
internal import GRDB
internal import Invitations
internal import Synchronization

/// Stores rows of records and people; on a thread of its own while nothing else uses the database.
///
/// A class because that thread holds it. It is unchecked because the statements are C: either they
/// run on the queue alone, or, after `drain`, on the thread of the transaction alone.
final class RecordWriter: @unchecked Sendable {
  /// So many batches may wait to be stored.
  private static let mostWaiting = 4

  private let records: RawStatement
  private var people: PersonWriter
  private let facts: (Person) throws -> SuggestionFacts
  private let addresses: RawStatement
  private let database: Database
  private let isFirstImport: Bool
  private var missing: [Schema.MergingIndex: RawStatement] = [:]
  private let queue: DispatchQueue?
  private let room = DispatchSemaphore(value: 0)
  private let failure = Mutex<(any Error)?>(nil)
  private let sharing = Mutex<Set<Person.ID>>([])

  /// With `behind`, rows are stored on another thread: until `drain` the database is that one's.
  ///
  /// A first import makes the indexes when all its records are stored, which is faster. `facts` are
  /// those of a person who comes in; with `behind` it must leave the database alone.
  init(
    _ ledger: Ledger, isFirstImport: Bool, behind: Bool,
    facts: @escaping (Person) throws -> SuggestionFacts
  ) throws {
    let db = ledger.database
    database = db
    self.facts = facts
    self.isFirstImport = isFirstImport
    records = try RawStatement(
      db,
      """
      INSERT INTO record (id, batch, person, source, place, line, key, content, name, stable, body)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
      """)
    people = try PersonWriter(db, owner: ledger.owner, now: ledger.clock.now)
    addresses = try RawStatement(
      db, "INSERT OR IGNORE INTO address (key, person) VALUES (?1, ?2)")
    queue = behind ? DispatchQueue(label: "store.records") : nil
    // Room is made by signals, because a semaphore may not end below the value it was made with.
    for _ in 0..<Self.mostWaiting { room.signal() }
    if isFirstImport { try leaveOut(.names) }
  }

  /// Must be called before the first row with an identifier is taken.
  func expectIdentifiers() throws {
    guard isFirstImport, missing[.identifiers] == nil else { return }
    try drain()
    try leaveOut(.identifiers)
  }

  private func leaveOut(_ index: Schema.MergingIndex) throws {
    try database.execute(sql: index.drop)
    missing[index] = try RawStatement(database, index.create)
  }

  /// Takes some rows to store.
  func store(_ rows: RecordRows) throws {
    guard !rows.rows.isEmpty else { return }
    guard let queue else { return try insert(rows) }
    try check()
    room.wait()
    perform { try self.insert(rows) }
    queue.async { [room] in room.signal() }
  }

  /// Stores the mailboxes; of a first import then makes the indexes that it left out.
  func finish(_ mailboxes: NewMailboxes, besides facts: FactsReader) throws {
    guard queue != nil else {
      let sharing = try mailboxes.write(by: addresses, besides: facts.people)
      self.sharing.withLock { $0 = sharing }
      return try makeIndexes()
    }
    perform {
      let sharing = try mailboxes.write(by: self.addresses)
      self.sharing.withLock { $0 = sharing }
      try self.makeIndexes()
    }
  }

  private func makeIndexes() throws {
    for index in missing.values { try index.run() }
  }

  /// Those who have a mailbox together with others, after `finish` and `drain`.
  var peopleSharing: Set<Person.ID> { sharing.withLock { $0 } }

  /// Does something on the queue, unless something failed there.
  private func perform(_ work: @escaping @Sendable () throws -> Void) {
    queue?.async { [self] in
      let isFine = failure.withLock { $0 == nil }
      do {
        if isFine { try work() }
      } catch {
        failure.withLock { $0 = error }
      }
    }
  }

  /// Waits for all rows, and gives the database back to the thread of the transaction.
  func drain() throws {
    queue?.sync {}
    try check()
  }

  /// Gives up what was not stored, and gives the database back.
  func abandon() {
    failure.withLock { $0 = $0 ?? CancellationError() }
    queue?.sync {}
  }

  private func check() throws {
    if let error = failure.withLock({ $0 }) { throw error }
  }

  private func insert(_ rows: RecordRows) throws {
    try rows.bytes.withUnsafeBytes { bytes in
      for row in rows.rows {
        records.bind(row.id, at: 1)
        records.bind(row.batch, at: 2)
        records.bind(row.owner, at: 3)
        records.bind(row.source, at: 4)
        records.bind(Int64(row.place), at: 5)
        records.bind(Int64(row.line), at: 6)
        records.bind(row.key, at: 7)
        records.bind(row.content, at: 8)
        records.bind(row.name.number, at: 9)
        if let stable = row.stable {
          records.bind(stable, at: 10)
        } else {
          records.bindNull(at: 10)
        }
        records.bind(text: bytes[row.body], at: 11)
        try records.run()
        if let person = row.person { _ = try people.add(facts(person)) }
      }
    }
  }
}
