internal import GRDB
internal import Invitations

/// What mail over lists tells about addresses, as keyed hashes.
struct ListTraceTable {
  private let insert: RawStatement
  private let select: RawStatement

  init(_ db: Database) throws {
    insert = try RawStatement(
      db,
      """
      INSERT INTO list_trace (key, sender, source, is_alone) VALUES (?1, ?2, ?3, ?4)
      ON CONFLICT DO UPDATE SET is_alone = max(is_alone, excluded.is_alone)
      """)
    select = try RawStatement(
      db,
      """
      SELECT count(DISTINCT nullif(sender, 0)), max(is_alone), max(sender = 0)
      FROM list_trace WHERE key = ?1
      """)
  }

  /// Keeps who wrote to whom over a list.
  func add(_ mail: ListMail, of source: Int64, _ hash: KeyedHash) throws {
    for sender in mail.senders.map({ hash($0.identityKey) }) {
      try add(key: sender, sender: 0, source, isAlone: false)
      for recipient in mail.recipients {
        try add(
          key: hash(recipient.identityKey), sender: sender, source, isAlone: mail.isToListAlone)
      }
    }
  }

  private func add(key: Int64, sender: Int64, _ source: Int64, isAlone: Bool) throws {
    insert.bind(key, at: 1)
    insert.bind(sender, at: 2)
    insert.bind(source, at: 3)
    insert.bind(Int64(isAlone ? 1 : 0), at: 4)
    try insert.run()
  }

  /// What is known about one address.
  func traces(of key: Int64) throws -> ListTraces {
    var traces = ListTraces()
    try select.forEach(key) { row in
      traces = ListTraces(
        writers: Int(row.int(0)), isAlone: row.int(1) != 0, writes: row.int(2) != 0)
    }
    return traces
  }
}
