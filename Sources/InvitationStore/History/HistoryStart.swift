internal import GRDB
internal import Invitations

/// What is known of a mail folder when a reading of it starts.
struct HistoryStart {
  /// What is stored of it; nil when it was never read.
  let stored: MailSources.Stored?
  /// Another number whenever the owner's addresses are others.
  let mark: Int64
  let owner: Owner
  let hash: KeyedHash
  /// Whether everything is read, and replaces what was read before.
  let isWhole: Bool
  /// The names of mails that need not be read again.
  let names: Set<Int64>

  /// A folder with a stamp is read as a whole, and any folder is when other addresses are the owner's.
  init(_ source: MailSource, stamp: String?, owner: Owner, _ db: Database) throws {
    stored = try MailSources(database: db).stored(source)
    hash = try KeyedHash(db)
    self.owner = owner
    mark = hash(IdentityKey(owner.ownKeys.map(\.text).sorted().joined(separator: "\n")))
    isWhole = stamp != nil || stored?.owner != mark
    names = try isWhole ? [] : stored.map { try Self.names(in: $0.id, db) } ?? []
  }

  /// Whether nothing has to be read.
  func isUnchanged(since stamp: String?) -> Bool {
    stamp != nil && stored?.stamp == stamp && stored?.owner == mark
  }

  /// Whether what was read since still stands beside what is stored now.
  func stillHolds(_ source: MailSource, _ owner: Owner, _ db: Database) throws -> Bool {
    try MailSources(database: db).stored(source) == stored && owner.ownKeys == self.owner.ownKeys
  }

  private static func names(in source: Int64, _ db: Database) throws -> Set<Int64> {
    var names: Set<Int64> = []
    let count = try Int.fetchOne(
      db, sql: "SELECT count(*) FROM mail_file WHERE source = ?", arguments: [source])
    names.reserveCapacity(count ?? 0)
    try RawStatement(db, "SELECT name FROM mail_file WHERE source = ?1")
      .forEach(source) { names.insert($0.int(0)) }
    return names
  }
}
