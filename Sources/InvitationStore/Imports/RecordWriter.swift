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
  private let behind: Behind?

  /// With `behind`, rows are stored on another thread: until `drain` the database is that one's, and
  /// nothing may be known of people but their records.
  ///
  /// `facts` are those of a person who comes in.
  init(
    _ ledger: Ledger, behind: Bool, facts: @escaping (Person) throws -> SuggestionFacts
  ) throws {
    self.facts = facts
    desk = try RecordDesk(
      RawConnection(ledger.database), owner: ledger.owner, now: ledger.clock.now)
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

  /// Stores what records and people are looked up by.
  ///
  /// `stored` gives those who have a mailbox; in a first import nobody but those who come in.
  func finish(
    _ keys: consuming RecordKeys, besides stored: @escaping (Int64) throws -> [Person.ID]
  ) throws {
    var mailboxes = keys.mailboxes
    let (names, identifiers) = (keys.names, keys.identifiers)
    guard let behind else {
      try desk.store(names: names, identifiers: identifiers)
      mailboxes.sort()
      try desk.store(mailboxes: mailboxes)
      return peopleSharing = try mailboxes.peopleSharing(besides: stored)
    }
    // Both threads sort.
    try behind.perform { [desk] in try desk.store(names: names, identifiers: identifiers) }
    mailboxes.sort()
    peopleSharing = mailboxes.peopleSharing()
    try behind.perform { [desk, mailboxes] in try desk.store(mailboxes: mailboxes) }
  }

  /// Waits for all rows, and gives the database back to the thread of the transaction.
  func drain() throws { try behind?.drain() }

  /// Gives up what was not stored, and gives the database back.
  func abandon() { behind?.abandon() }
}
