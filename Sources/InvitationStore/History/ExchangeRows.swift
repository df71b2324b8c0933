internal import GRDB
internal import Invitations

/// Rows of exchanged mails and of names of files, gathered and written in the order of their tables:
/// in any other, each row would look for its page.
struct ExchangeRows {
  private struct Row {
    let key: Int64
    let mail: Int64
    let exchange: MailExchange
  }

  private let source: Int64
  private let insert: RawStatement
  private let note: RawStatement
  private var rows: [Row] = []
  private var names: [Int64] = []

  /// So many rows are gathered at most; about 25 MB.
  private static let limit = 500_000

  init(of source: Int64, _ db: Database) throws {
    self.source = source
    insert = try RawStatement(
      db,
      """
      INSERT OR IGNORE INTO exchange (key, mail, source, at, is_sent, recipients)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6)
      """)
    note = try RawStatement(db, "INSERT OR IGNORE INTO mail_file (source, name) VALUES (?1, ?2)")
  }

  /// Takes in a mail with somebody.
  mutating func add(_ exchange: MailExchange, mail: Int64, with key: Int64) throws {
    rows.append(Row(key: key, mail: mail, exchange: exchange))
    if rows.count >= Self.limit { try flush() }
  }

  /// Takes in the name of a file.
  mutating func add(name: Int64) throws {
    names.append(name)
    if names.count >= Self.limit { try flush() }
  }

  /// Writes what was gathered.
  mutating func flush() throws {
    rows.sort { ($0.key, $0.mail, $0.exchange.at) < ($1.key, $1.mail, $1.exchange.at) }
    insert.bind(source, at: 3)
    for row in rows {
      insert.bind(row.key, at: 1)
      insert.bind(row.mail, at: 2)
      insert.bind(row.exchange.at.milliseconds, at: 4)
      insert.bind(Int64(row.exchange.direction == .sent ? 1 : 0), at: 5)
      insert.bind(Int64(row.exchange.recipients), at: 6)
      try insert.run()
    }
    names.sort()
    note.bind(source, at: 1)
    for name in names {
      note.bind(name, at: 2)
      try note.run()
    }
    rows.removeAll()
    names.removeAll()
  }
}
