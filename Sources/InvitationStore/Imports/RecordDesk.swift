internal import Invitations
internal import Synchronization

/// The statements that store an import's rows, for whichever thread has them.
///
/// A class because the thread of the transaction and the one that stores behind it share it. Its
/// statements are used under the lock alone.
final class RecordDesk: Sendable {
  private struct State {
    var records: NumberedInsert
    var people: NumberedInsert
    var addresses: RowInsert
    var names: RowInsert
    var identifiers: RowInsert
    var newcomers: PersonRows
    var flags: NewcomerFlags
  }

  private let state: Mutex<State>

  /// The first record will have the number `first`.
  init(_ connection: RawConnection, first: Int64, owner: Owner, now: Moment) throws {
    state = Mutex(
      State(
        records: try NumberedInsert(
          connection, into: "record",
          columns: [
            "batch", "person", "source", "place", "line", "key", "content", "name", "stable",
            "body",
          ]),
        people: try NumberedInsert(
          connection, into: "person", columns: ["flags", "tie", "found"]),
        addresses: try RowInsert(
          connection, into: "address", columns: ["key", "person"], ignoringKnown: true),
        names: try RowInsert(connection, into: "record_name", columns: ["name", "record"]),
        identifiers: try RowInsert(
          connection, into: "record_stable", columns: ["stable", "record"]),
        newcomers: PersonRows(owner: owner, now: now),
        flags: NewcomerFlags(first: first)))
  }

  /// Gives away the flags of everybody who was stored.
  func takeFlags() -> NewcomerFlags { state.withLock { $0.flags.take() } }

  /// Stores rows of records with the people they make.
  func store(_ rows: RecordRows, _ people: PersonRows) throws {
    try state.withLock { state in
      try Self.insert(rows, by: &state.records)
      try Self.insert(people, by: &state.people)
      state.flags.note(people.rows)
    }
  }

  /// Stores rows of records with people of whom nothing is known but their record.
  func store(_ rows: RecordRows) throws {
    try state.withLock { state in
      try Self.insert(rows, by: &state.records)
      state.newcomers.removeAll()
      rows.forEachNewcomer { state.newcomers.add(newcomer: $0, $1) }
      try Self.insert(state.newcomers, by: &state.people)
      state.flags.note(state.newcomers.rows)
    }
  }

  /// Stores one part of the mailboxes of people.
  func store(mailboxes: NewKeys, part: Int) throws {
    try state.withLock { try mailboxes.insert(part: part, by: $0.addresses) }
  }

  /// Sorts and stores what merging looks records up by.
  func store(_ keys: inout RecordKeys) throws {
    keys.names.sort()
    keys.identifiers.sort()
    try state.withLock { state in
      try keys.names.insert(by: state.names)
      try keys.identifiers.insert(by: state.identifiers)
    }
  }

  private static func insert(_ people: PersonRows, by insert: inout NumberedInsert) throws {
    let rows = people.rows
    try people.bytes.withUnsafeBytes { bytes in
      try insert.insert(rows.count, number: { rows[$0].id }) { row, statement, first in
        statement.bind(rows[row], bytes, at: first)
      }
    }
  }

  private static func insert(_ records: RecordRows, by insert: inout NumberedInsert) throws {
    let rows = records.rows
    try records.bytes.withUnsafeBytes { bytes in
      try insert.insert(rows.count, number: { rows[$0].id }) { number, statement, first in
        let row = rows[number]
        statement.bind(row.batch, at: first)
        statement.bind(row.owner, at: first + 1)
        statement.bind(row.source, at: first + 2)
        statement.bind(Int64(row.place), at: first + 3)
        statement.bind(Int64(row.line), at: first + 4)
        statement.bind(row.key, at: first + 5)
        statement.bind(row.content, at: first + 6)
        statement.bind(row.name.number, at: first + 7)
        if let stable = row.stable {
          statement.bind(stable, at: first + 8)
        } else {
          statement.bindNull(at: first + 8)
        }
        statement.bind(text: bytes[row.body], at: first + 9)
      }
    }
  }
}
