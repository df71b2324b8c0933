internal import Dispatch
internal import GRDB
internal import Invitations
internal import Synchronization

/// Stores rows of records and people; on a thread of its own while nothing else uses the database.
///
/// A class because it owns that thread.
final class RecordWriter {
  /// So many batches may wait to be stored.
  private static let mostWaiting = 4

  /// Those who have a mailbox together with others, after `finish`.
  private(set) var peopleSharing: Set<Person.ID> = []

  private let desk: RecordDesk
  private var people: PersonRows
  private let facts: (Person) throws -> SuggestionFacts
  private let database: Database
  private let isFirstImport: Bool
  private var missing: Set<Schema.MergingIndex> = []
  private let behind: Behind?

  /// With `behind`, rows are stored on another thread: until `drain` the database is that one's, and
  /// nothing may be known of people but their records.
  ///
  /// A first import makes the indexes when all its records are stored, which is faster. `facts` are
  /// those of a person who comes in.
  init(
    _ ledger: Ledger, isFirstImport: Bool, behind: Bool,
    facts: @escaping (Person) throws -> SuggestionFacts
  ) throws {
    database = ledger.database
    self.facts = facts
    self.isFirstImport = isFirstImport
    desk = try RecordDesk(
      RawConnection(ledger.database), owner: ledger.owner, now: ledger.clock.now)
    people = PersonRows(owner: ledger.owner, now: ledger.clock.now)
    self.behind = behind ? Behind(mostWaiting: Self.mostWaiting) : nil
    if isFirstImport { try leaveOut(.names) }
  }

  /// Must be called before the first row with an identifier is taken.
  func expectIdentifiers() throws {
    guard isFirstImport, !missing.contains(.identifiers) else { return }
    try drain()
    try leaveOut(.identifiers)
  }

  private func leaveOut(_ index: Schema.MergingIndex) throws {
    try database.execute(sql: index.drop)
    try desk.expect(index)
    missing.insert(index)
  }

  /// Takes some rows to store.
  func store(_ rows: RecordRows) throws {
    guard !rows.rows.isEmpty else { return }
    guard let behind else {
      people.removeAll()
      try rows.forEachPerson { people.add(try facts($0)) }
      return try desk.store(rows, people)
    }
    try behind.perform { [desk] in try desk.store(rows) }
  }

  /// Stores the mailboxes; of a first import then makes the indexes that it left out.
  ///
  /// `stored` gives those who have a mailbox; in a first import nobody but those who come in.
  func finish(
    _ mailboxes: consuming NewMailboxes, besides stored: @escaping (Int64) throws -> [Person.ID]
  ) throws {
    guard let behind else {
      mailboxes.sort()
      try desk.store(mailboxes)
      try desk.makeIndexes()
      return peopleSharing = try mailboxes.peopleSharing(besides: stored)
    }
    // The indexes take longest, and meanwhile this thread can sort.
    try behind.perform { [desk] in try desk.makeIndexes() }
    mailboxes.sort()
    peopleSharing = mailboxes.peopleSharing()
    try behind.perform { [desk, mailboxes] in try desk.store(mailboxes) }
  }

  /// Waits for all rows, and gives the database back to the thread of the transaction.
  func drain() throws { try behind?.drain() }

  /// Gives up what was not stored, and gives the database back.
  func abandon() { behind?.abandon() }
}
