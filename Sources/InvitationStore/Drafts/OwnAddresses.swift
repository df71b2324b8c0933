internal import GRDB
internal import Invitations

/// The addresses that the owner confirmed as their own, and those that are somebody else's.
enum OwnAddresses {
  static func all(_ db: Database) throws -> Set<IdentityKey> {
    let keys = try String.fetchAll(db.cachedStatement(sql: "SELECT key FROM own_address"))
    return Set(keys.map(IdentityKey.init))
  }

  /// Addresses that the owner was asked about and that are somebody else's.
  static func denied(_ db: Database) throws -> Set<IdentityKey> {
    let text =
      try String.fetchOne(
        db, sql: "SELECT value FROM setting WHERE name = ?", arguments: [setting]) ?? ""
    return Set(text.split(separator: "\n").map { IdentityKey(String($0)) })
  }

  /// Keeps that addresses are the owner's, or are not.
  static func keep(own: [IdentityKey], denied others: [IdentityKey], _ db: Database) throws {
    for key in own {
      try db.execute(
        sql: "INSERT OR IGNORE INTO own_address (key) VALUES (?)", arguments: [key.text])
      try OwnEvidenceTable.remove(key, db)
    }
    let denied = try denied(db).union(others).subtracting(own).map(\.text).sorted()
    try db.execute(
      sql: "INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)",
      arguments: [setting, denied.joined(separator: "\n")])
  }

  private static let setting = "not-own"
}
