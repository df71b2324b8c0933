internal import GRDB
internal import Invitations

/// Addresses that mail shows to be the owner's, as long as the owner did not say so.
enum OwnEvidenceTable {
  /// So many addresses of a folder are kept for each kind; more are not one person's.
  private static let most = 50

  /// What one reading found, by address.
  struct Counts {
    private(set) var found: [OwnEvidence: [IdentityKey: (address: EmailAddress, count: Int)]] = [:]
    /// So many are counted, so that a folder of spam can not fill the memory.
    private static let limit = 10_000

    mutating func add(_ mail: SeenMail, besides owner: Owner) {
      for (kind, address) in mail.ownEvidence where !owner.owns(address) {
        let key = address.identityKey
        guard found[kind]?[key] != nil || found[kind]?.count ?? 0 < Self.limit else { continue }
        found[kind, default: [:]][key, default: (address, 0)].count += 1
      }
    }
  }

  /// Adds what a reading found to what earlier ones did.
  static func add(_ counts: Counts, of source: Int64, _ db: Database) throws {
    for (kind, addresses) in counts.found {
      let most = addresses.sorted { ($1.value.count, $0.key.text) < ($0.value.count, $1.key.text) }
        .prefix(most)
      for (key, found) in most {
        try db.execute(
          sql: """
            INSERT INTO own_evidence (source, kind, key, address, count) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET count = count + excluded.count
            """,
          arguments: [source, kind.rawValue, key.text, found.address.sendKey, found.count])
      }
    }
  }

  /// What shows addresses to be the owner's, about which the owner was not asked.
  static func suspected(for owner: Owner, _ db: Database) throws -> [IdentityKey: String] {
    var suspected: [IdentityKey: String] = [:]
    for suspect in try all(for: owner, db) {
      suspected[suspect.address.identityKey] = suspect.evidence
    }
    return suspected
  }

  /// The addresses that neither are the owner's nor somebody else's by the owner's word, the one with
  /// most evidence first.
  static func all(for owner: Owner, _ db: Database) throws -> [OwnSuspect] {
    var found: [IdentityKey: OwnSuspect] = [:]
    var denied: Set<IdentityKey>?
    let select = try db.cachedStatement(
      sql: """
        SELECT key, address, kind, sum(count) AS count FROM own_evidence
        GROUP BY key, kind ORDER BY kind DESC, count DESC, key
        """)
    for row in try Row.fetchAll(select) {
      let key = IdentityKey(row["key"])
      if denied == nil { denied = try OwnAddresses.denied(db) }
      guard denied?.contains(key) != true, let kind = OwnEvidence(rawValue: row["kind"]),
        let address = try? EmailAddress(row["address"] as String), !owner.owns(address)
      else { continue }
      let count: Int = row["count"]
      var suspect = found[key] ?? OwnSuspect(address: address, count: 0, evidence: "")
      suspect.count += count
      suspect.evidence += (suspect.evidence.isEmpty ? "" : ", ") + kind.words(count)
      found[key] = suspect
    }
    return found.values.sorted {
      ($1.count, $0.address.sendKey) < ($0.count, $1.address.sendKey)
    }
  }

  /// Everybody who has one of the addresses.
  static func people(_ db: Database) throws -> Set<Int64> {
    let hash = try KeyedHash(db)
    var people: Set<Int64> = []
    for key in try String.fetchSet(db, sql: "SELECT DISTINCT key FROM own_evidence") {
      people.formUnion(
        try Int64.fetchAll(
          db, sql: "SELECT person FROM address WHERE key = ?", arguments: [hash(IdentityKey(key))]))
    }
    return people
  }

  /// Forgets an address.
  static func remove(_ key: IdentityKey, _ db: Database) throws {
    try db.execute(sql: "DELETE FROM own_evidence WHERE key = ?", arguments: [key.text])
  }
}
