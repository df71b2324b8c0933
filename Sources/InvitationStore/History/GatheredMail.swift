internal import GRDB
internal import Invitations

/// What the mails of one reading say, until it is stored in one go.
struct GatheredMail: Sendable {
  /// What was seen.
  private(set) var summary = HistorySummary()
  private var evidence: OwnEvidenceTable.Counts
  private var judge: MailJudge
  private let hash: KeyedHash
  private var people = FlatTable()
  private var mails: [(key: Int64, mails: PackedMails)] = []
  private var traces: [ListTrace: Int] = [:]
  private var names: [Int64] = []

  init(_ owner: Owner, _ hash: KeyedHash, now: Moment) {
    judge = MailJudge(for: owner, now: now)
    evidence = OwnEvidenceTable.Counts(for: owner)
    self.hash = hash
  }

  /// Takes in a mail, and the hash of the name by which it is known from then on.
  mutating func add(_ mail: SeenMail, name: Int64?) {
    summary.read += 1
    if let name { names.append(name) }
    if let mail = judge.listMail(mail) {
      ListTrace.forEach(of: mail, hash) { traces[$0, default: 0] += 1 }
    }
    let verdict = judge.verdict(on: mail)
    evidence.add(mail, verdict, &judge)
    switch verdict {
    case .keptOut(let reason): summary.keptOut[reason, default: 0] += 1
    case .counted(let exchange, let people):
      summary.counted += 1
      var identifier = mail.identifier
      let number = identifier.withUTF8 { hash(UnsafeRawBufferPointer($0)) }
      for key in people { add(exchange, number: number, with: hash(key)) }
    }
  }

  /// Takes in what was gathered from mails behind these.
  mutating func add(_ other: GatheredMail) {
    summary.add(other.summary)
    evidence.add(other.evidence)
    for (key, packed) in other.mails { mails[place(of: key)].mails.append(packed) }
    traces.merge(other.traces, uniquingKeysWith: +)
    names += other.names
  }

  private mutating func add(_ exchange: MailExchange, number: Int64, with key: Int64) {
    mails[place(of: key)].mails.append(exchange, number: number)
  }

  private mutating func place(of key: Int64) -> Int {
    if let place = people.insert(key, UInt32(mails.count)) { return Int(place) }
    mails.append((key, PackedMails()))
    return mails.count - 1
  }

  /// Writes it in the order of the tables: in any other, each row would look for its page.
  mutating func store(as reading: Int64, of source: Int64, _ db: Database) throws {
    let insert = try RawStatement(
      db, "INSERT INTO exchange (key, source, reading, mails) VALUES (?1, ?2, ?3, ?4)")
    insert.bind(source, at: 2)
    insert.bind(reading, at: 3)
    mails.sort { $0.key < $1.key }
    for (key, packed) in mails {
      insert.bind(key, at: 1)
      try packed.numbers.withUnsafeBytes { bytes in
        insert.bind(blob: bytes, at: 4)
        try insert.run()
      }
    }
    try ListTraceTable(db).add(traces, of: source)
    let note = try RawStatement(
      db, "INSERT OR IGNORE INTO mail_file (source, name) VALUES (?1, ?2)")
    note.bind(source, at: 1)
    names.sort()
    for name in names {
      note.bind(name, at: 2)
      try note.run()
    }
    try OwnEvidenceTable.add(evidence, of: source, db)
  }
}
