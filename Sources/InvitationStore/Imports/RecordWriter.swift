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
  private let people: RawStatement
  private let queue: DispatchQueue?
  private let room = DispatchSemaphore(value: 0)
  private let failure = Mutex<(any Error)?>(nil)

  /// With `behind`, rows are stored on another thread: until `drain` the database is that one's.
  init(_ db: Database, behind: Bool) throws {
    records = try RawStatement(
      db,
      """
      INSERT INTO record (id, batch, person, source, place, line, key, content, name, stable, body)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
      """)
    people = try RawStatement(
      db, "INSERT INTO person (id, flags, tie, found) VALUES (?1, ?2, ?3, ?4)")
    queue = behind ? DispatchQueue(label: "store.records") : nil
    // Room is made by signals, because a semaphore may not end below the value it was made with.
    for _ in 0..<Self.mostWaiting { room.signal() }
  }

  /// Takes some rows to store.
  func store(_ rows: RecordRows) throws {
    guard !rows.rows.isEmpty else { return }
    guard let queue else { return try insert(rows) }
    try check()
    room.wait()
    queue.async { [self] in
      defer { room.signal() }
      guard failure.withLock({ $0 == nil }) else { return }
      do {
        try insert(rows)
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
        guard let person = row.person else { continue }
        people.bind(row.id, at: 1)
        people.bind(Int64(person.flags), at: 2)
        people.bind(person.tie, at: 3)
        people.bind(text: bytes[person.found], at: 4)
        try people.run()
      }
    }
  }
}
