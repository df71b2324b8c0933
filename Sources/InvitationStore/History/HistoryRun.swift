internal import GRDB
public import Invitations

/// One reading of a mail folder while it runs, inside its one transaction.
public struct HistoryRun {
  /// What was seen so far.
  public private(set) var summary = HistorySummary()
  /// Addresses that the mails showed to be the owner's.
  private(set) var evidence = OwnEvidenceTable.Counts()

  private let owner: Owner
  private let now: Moment
  private let hash: KeyedHash
  private let lists: ListTraceTable
  private let source: Int64
  private var rows: ExchangeRows
  private var names: Set<Int64> = []

  init(_ db: Database, source: Int64, owner: Owner, now: Moment) throws {
    self.owner = owner
    self.now = now
    hash = try KeyedHash(db)
    self.source = source
    lists = ListTraceTable(db)
    rows = try ExchangeRows(of: source, db)
    let count = try Int.fetchOne(
      db, sql: "SELECT count(*) FROM mail_file WHERE source = ?", arguments: [source])
    names.reserveCapacity(count ?? 0)
    let name = try RawStatement(db, "SELECT name FROM mail_file WHERE source = ?1")
    try name.forEach(source) { names.insert($0.int(0)) }
  }

  /// Whether a mail with that name was read before.
  public func isKnown(_ name: UnsafeRawBufferPointer) -> Bool { names.contains(hash(name)) }

  /// Takes in a mail; with a name, it is known from then on.
  public mutating func add(_ mail: SeenMail, name: [UInt8]? = nil) throws {
    summary.read += 1
    if let name {
      let number = name.withUnsafeBytes { hash($0) }
      names.insert(number)
      try rows.add(name: number)
    }
    evidence.add(mail, besides: owner)
    if let mail = ListMail(mail, owner: owner) { try lists.add(mail, of: source, hash) }
    switch mail.verdict(for: owner, now: now) {
    case .keptOut(let reason): summary.keptOut[reason, default: 0] += 1
    case .counted(let exchange, let people):
      summary.counted += 1
      var identifier = mail.identifier
      let number = identifier.withUTF8 { hash(UnsafeRawBufferPointer($0)) }
      for address in people {
        try rows.add(exchange, mail: number, with: hash(address.identityKey))
      }
    }
  }

  /// Writes what was gathered.
  mutating func finish() throws { try rows.flush() }
}
