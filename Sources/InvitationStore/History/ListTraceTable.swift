internal import GRDB
internal import Invitations

/// What mail over lists tells about addresses, as keyed hashes.
struct ListTraceTable {
  private let insert: LateStatement
  private let select: LateStatement

  init(_ db: Database) {
    insert = LateStatement(
      db,
      """
      INSERT INTO list_trace (key, sender, source, mails) VALUES (?1, ?2, ?3, 1)
      ON CONFLICT DO UPDATE SET mails = mails + 1
      """)
    select = LateStatement(
      db,
      """
      SELECT coalesce(sum(mails) FILTER (WHERE sender <> 0), 0),
        count(DISTINCT nullif(sender, 0)), max(sender = 0)
      FROM list_trace WHERE key = ?1
      """)
  }

  /// Keeps who wrote over a list, and to which.
  func add(_ mail: ListMail, of source: Int64, _ hash: KeyedHash) throws {
    let list = mail.list.map { hash($0.identityKey) }
    for sender in mail.senders.map({ hash($0.identityKey) }) {
      try add(key: sender, sender: 0, source)
      if let list { try add(key: list, sender: sender, source) }
    }
  }

  private func add(key: Int64, sender: Int64, _ source: Int64) throws {
    let insert = try insert.ready()
    insert.bind(key, at: 1)
    insert.bind(sender, at: 2)
    insert.bind(source, at: 3)
    try insert.run()
  }

  /// What is known about one address.
  func traces(of key: Int64) throws -> ListTraces {
    var traces = ListTraces()
    try select.ready().forEach(key) { row in
      traces = ListTraces(
        mails: Int(row.int(0)), writers: Int(row.int(1)), writes: row.int(2) != 0)
    }
    return traces
  }
}
