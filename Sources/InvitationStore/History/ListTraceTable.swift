internal import GRDB
internal import Invitations

/// Who wrote over a list (with the sender 0), or who wrote to which, as keyed hashes.
struct ListTrace: Hashable {
  var key: Int64
  var sender: Int64 = 0

  /// Hands out what a mail over a list leaves.
  static func forEach(of mail: ListMail, _ hash: KeyedHash, _ body: (ListTrace) -> Void) {
    let list = mail.list.map { hash($0) }
    for sender in mail.senders {
      let key = hash(sender)
      body(ListTrace(key: key))
      if let list { body(ListTrace(key: list, sender: key)) }
    }
  }
}

/// What mail over lists tells about addresses.
struct ListTraceTable {
  private let insert: LateStatement
  private let select: LateStatement

  init(_ db: Database) {
    insert = LateStatement(
      db,
      """
      INSERT INTO list_trace (key, sender, source, mails) VALUES (?1, ?2, ?3, ?4)
      ON CONFLICT DO UPDATE SET mails = mails + excluded.mails
      """)
    select = LateStatement(
      db,
      """
      SELECT coalesce(sum(mails) FILTER (WHERE sender <> 0), 0),
        count(DISTINCT nullif(sender, 0)), max(sender = 0)
      FROM list_trace WHERE key = ?1
      """)
  }

  /// Keeps so many mails for each trace.
  func add(_ traces: [ListTrace: Int], of source: Int64) throws {
    let insert = try insert.ready()
    insert.bind(source, at: 3)
    for (trace, mails) in traces.sorted(by: {
      ($0.key.key, $0.key.sender) < ($1.key.key, $1.key.sender)
    }) {
      insert.bind(trace.key, at: 1)
      insert.bind(trace.sender, at: 2)
      insert.bind(Int64(mails), at: 4)
      try insert.run()
    }
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
