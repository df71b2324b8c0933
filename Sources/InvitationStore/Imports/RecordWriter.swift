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

  /// The mailboxes that several people had before who is who was decided; nil where others were
  /// stored before.
  private(set) var sharedMailboxes: [Int64]?

  private let desk: RecordDesk
  private var people: PersonRows
  private let facts: (Person) throws -> SuggestionFacts
  private let behind: Behind?

  /// With `behind`, rows are stored on another thread: until `drain` the database is that one's, and
  /// nothing may be known of people but their records.
  ///
  /// The first record will have the number `first`; `facts` are those of a person who comes in.
  init(
    _ ledger: Ledger, first: Int64, behind: Bool,
    facts: @escaping (Person) throws -> SuggestionFacts
  ) throws {
    self.facts = facts
    desk = try RecordDesk(
      RawConnection(ledger.database), first: first, owner: ledger.owner, now: ledger.clock.now)
    people = PersonRows(owner: ledger.owner, now: ledger.clock.now)
    self.behind = behind ? Behind(mostWaiting: Self.mostWaiting) : nil
  }

  /// Takes some rows to store.
  func store(_ rows: RecordRows) throws {
    guard !rows.rows.isEmpty else { return }
    guard let behind else {
      people.removeAll()
      try rows.forEachNewcomer { people.add(try facts(Person($0, $1))) }
      return try desk.store(rows, people)
    }
    try behind.perform { [desk] in try desk.store(rows) }
  }

  /// Takes what records and people are looked up by, and stores it.
  ///
  /// `stored` gives those who have a mailbox; in a first import nobody but those who come in.
  func finish(
    _ keys: inout RecordKeys, besides stored: @escaping (Int64) throws -> [Person.ID]
  ) throws {
    var mailboxes = keys.mailboxes.take()
    guard let behind else {
      try desk.store(&keys)
      mailboxes.sort()
      for part in 0..<NewKeys.parts { try desk.store(mailboxes: mailboxes, part: part) }
      return peopleSharing = try mailboxes.peopleSharing(besides: stored)
    }
    // Both threads sort, where it stands.
    let others = Mutex(keys.take())
    try behind.perform { [desk] in try others.withLock { try desk.store(&$0) } }
    mailboxes.sort()
    peopleSharing = mailboxes.peopleSharing()
    sharedMailboxes = mailboxes.shared
    try behind.perform(parts: NewKeys.parts) { [desk, mailboxes] part in
      try desk.store(mailboxes: mailboxes, part: part)
    }
  }

  /// Gives away the flags of everybody who was stored, as they came in.
  func takeFlags() -> NewcomerFlags { desk.takeFlags() }

  /// Uses the database in the middle of the storing.
  func exclusively<T>(_ work: () throws -> T) throws -> T {
    guard let behind else { return try work() }
    return try behind.exclusively(work)
  }

  /// Waits for all rows, and gives the database back to the thread of the transaction.
  func drain() throws { try behind?.drain() }

  /// Gives up what was not stored, and gives the database back.
  func abandon() { behind?.abandon() }
}
