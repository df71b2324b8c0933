internal import Invitations
internal import Synchronization

/// The statements that store an import's rows, for whichever thread has them.
///
/// A class because the thread of the transaction and the one that stores behind it share it. Its
/// statements are used under the lock alone.
final class RecordDesk: Sendable {
  private struct State {
    var records: RowInsert
    var people: RowInsert
    var addresses: RowInsert
    var names: RowInsert
    var identifiers: RowInsert
    var newcomers: PersonRows
  }

  private let state: Mutex<State>

  init(_ connection: RawConnection, owner: Owner, now: Moment) throws {
    state = Mutex(
      State(
        records: try RowInsert(
          connection,
          """
          INSERT INTO record
            (id, batch, person, source, place, line, key, content, name, stable, body)
          """, columns: 11),
        people: try RowInsert(
          connection, "INSERT INTO person (id, flags, tie, found)", columns: 4),
        addresses: try RowInsert(
          connection, "INSERT OR IGNORE INTO address (key, person)", columns: 2),
        names: try RowInsert(connection, "INSERT INTO record_name (name, record)", columns: 2),
        identifiers: try RowInsert(
          connection, "INSERT INTO record_stable (stable, record)", columns: 2),
        newcomers: PersonRows(owner: owner, now: now)))
  }

  /// Stores rows of records with the people they make.
  func store(_ rows: RecordRows, _ people: PersonRows) throws {
    try state.withLock { state in
      try Self.insert(rows, by: state.records)
      try Self.insert(people, by: state.people)
    }
  }

  /// Stores rows of records with people of whom nothing is known but their record.
  func store(_ rows: RecordRows) throws {
    try state.withLock { state in
      try Self.insert(rows, by: state.records)
      state.newcomers.removeAll()
      rows.forEachNewcomer { state.newcomers.add(newcomer: $0, $1) }
      try Self.insert(state.newcomers, by: state.people)
    }
  }

  /// Stores the mailboxes of people.
  func store(mailboxes: NewKeys) throws {
    try state.withLock { try mailboxes.insert(by: $0.addresses) }
  }

  /// Sorts and stores what merging looks records up by.
  func store(names: NewKeys, identifiers: NewKeys) throws {
    var (names, identifiers) = (names, identifiers)
    names.sort()
    identifiers.sort()
    try state.withLock { state in
      try names.insert(by: state.names)
      try identifiers.insert(by: state.identifiers)
    }
  }

  private static func insert(_ people: PersonRows, by insert: RowInsert) throws {
    try people.bytes.withUnsafeBytes { bytes in
      try insert.insert(people.rows.count) { number, statement, first in
        statement.bind(people.rows[number], bytes, at: first)
      }
    }
  }

  private static func insert(_ records: RecordRows, by insert: RowInsert) throws {
    try records.bytes.withUnsafeBytes { bytes in
      try insert.insert(records.rows.count) { number, statement, first in
        let row = records.rows[number]
        statement.bind(row.id, at: first)
        statement.bind(row.batch, at: first + 1)
        statement.bind(row.owner, at: first + 2)
        statement.bind(row.source, at: first + 3)
        statement.bind(Int64(row.place), at: first + 4)
        statement.bind(Int64(row.line), at: first + 5)
        statement.bind(row.key, at: first + 6)
        statement.bind(row.content, at: first + 7)
        statement.bind(row.name.number, at: first + 8)
        if let stable = row.stable {
          statement.bind(stable, at: first + 9)
        } else {
          statement.bindNull(at: first + 9)
        }
        statement.bind(text: bytes[row.body], at: first + 10)
      }
    }
  }
}
