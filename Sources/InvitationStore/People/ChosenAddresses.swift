internal import GRDB
internal import Invitations

/// The addresses that the owner chose for inviting somebody.
///
/// They are kept by mailbox and not by person, so that they outlive every merge, undo and import.
struct ChosenAddresses {
  private let any: RawStatement
  private let database: Database

  init(_ db: Database) throws {
    database = db
    any = try RawStatement(db, "SELECT 1 FROM chosen_address LIMIT 1")
  }

  /// The one of these that was chosen last; nil when none was.
  func latest(among addresses: [EmailAddress]) throws -> EmailAddress? {
    guard try exists() else { return nil }
    var latest: (address: EmailAddress, at: Int64)?
    for key in Set(addresses.map(\.identityKey)) {
      let row = try Row.fetchOne(
        database.cachedStatement(sql: "SELECT address, at FROM chosen_address WHERE key = ?"),
        arguments: [key.text])
      guard let row, let address = try? EmailAddress(row["address"] as String) else { continue }
      let at: Int64 = row["at"]
      guard (at, address.sendKey) > (latest?.at ?? .min, latest?.address.sendKey ?? "") else {
        continue
      }
      latest = (address, at)
    }
    return latest?.address
  }

  /// Chooses one of a person's addresses, or none.
  static func choose(
    _ address: EmailAddress?, among addresses: [EmailAddress], at now: Moment, _ db: Database
  ) throws {
    for other in addresses {
      try db.execute(
        sql: "DELETE FROM chosen_address WHERE key = ?", arguments: [other.identityKey.text])
    }
    guard let address else { return }
    try db.execute(
      sql: "INSERT OR REPLACE INTO chosen_address (key, address, at) VALUES (?, ?, ?)",
      arguments: [address.identityKey.text, address.sendKey, now.milliseconds])
  }

  /// Most stores have none, and then nothing needs looking up.
  private func exists() throws -> Bool {
    defer { any.reset() }
    return try any.step()
  }
}
