internal import GRDB
public import Invitations

/// One reading of a mail folder while it runs, inside its one transaction.
public struct HistoryRun {
  /// What was seen so far.
  public private(set) var summary = HistorySummary()
  /// Addresses that the mails showed to be the owner's.
  private(set) var evidence = OwnEvidenceTable.Counts()

  private let source: Int64
  private let owner: Owner
  private let now: Moment
  private let hash: KeyedHash
  private let insert: RawStatement
  private let note: RawStatement
  private var names: Set<Int64>

  init(_ db: Database, source: Int64, owner: Owner, now: Moment) throws {
    self.source = source
    self.owner = owner
    self.now = now
    hash = try KeyedHash(db)
    insert = try RawStatement(
      db,
      """
      INSERT OR IGNORE INTO exchange (key, mail, source, at, is_sent, recipients)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6)
      """)
    note = try RawStatement(db, "INSERT OR IGNORE INTO mail_file (source, name) VALUES (?1, ?2)")
    names = try Int64.fetchSet(
      db, sql: "SELECT name FROM mail_file WHERE source = ?", arguments: [source])
  }

  /// Whether a mail with that name was read before.
  public func isKnown(_ name: String) -> Bool { names.contains(hash(text: name)) }

  /// Takes in a mail; with a name, it is known from then on.
  public mutating func add(_ mail: SeenMail, name: String? = nil) throws {
    summary.read += 1
    if let name {
      let number = hash(text: name)
      names.insert(number)
      note.bind(source, at: 1)
      note.bind(number, at: 2)
      try note.run()
    }
    evidence.add(mail, besides: owner)
    switch mail.verdict(for: owner, now: now) {
    case .keptOut(let reason): summary.keptOut[reason, default: 0] += 1
    case .counted(let exchange, let people):
      summary.counted += 1
      insert.bind(hash(text: mail.identifier), at: 2)
      insert.bind(source, at: 3)
      insert.bind(exchange.at.milliseconds, at: 4)
      insert.bind(Int64(exchange.direction == .sent ? 1 : 0), at: 5)
      insert.bind(Int64(exchange.recipients), at: 6)
      for address in people {
        insert.bind(hash(address.identityKey), at: 1)
        try insert.run()
      }
    }
  }
}

extension KeyedHash {
  /// The hash of any text.
  fileprivate func callAsFunction(text: String) -> Int64 {
    var text = text
    return text.withUTF8 { self(UnsafeRawBufferPointer($0)) }
  }
}
