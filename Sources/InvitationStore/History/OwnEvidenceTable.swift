internal import GRDB
internal import Invitations

/// Addresses that mail shows to be the owner's, as long as the owner did not say so.
enum OwnEvidenceTable {
  /// So many addresses of a folder are kept for each kind; more are not one person's.
  private static let most = 50

  /// What one reading found, by address.
  struct Counts: Sendable {
    private var found: [OwnEvidence: [IdentityKey: (address: EmailAddress, count: Int)]] = [:]
    /// Whether the folder itself tells which addresses are the owner's.
    private var isTold = false
    /// How many mails are neither from nor to an address of the owner.
    private var unexplained = 0
    /// Whether no address is known to be the owner's.
    private let isUnknown: Bool
    /// So many are counted, so that a folder of spam can not fill the memory.
    private static let limit = 10_000

    init(for owner: Owner) { isUnknown = owner.ownKeys.isEmpty }

    /// Looks at a mail after its verdict.
    mutating func add(_ mail: SeenMail, _ verdict: SeenMail.Verdict, _ judge: inout MailJudge) {
      if mail.arrival.isInSentFolder || mail.arrival.deliveredTo != nil { isTold = true }
      for (kind, address) in mail.ownEvidence where !judge.owns(address) {
        add(kind, address, judge.key(of: address))
      }
      guard !isTold, case .keptOut(.notToYou) = verdict else { return }
      unexplained += 1
      var keys: Set<IdentityKey> = []
      for address in mail.senders + mail.recipients where MailboxRole(of: address) == nil {
        let key = judge.key(of: address)
        if keys.insert(key).inserted { add(.common, address, key) }
      }
    }

    /// Adds what was counted in mails behind these.
    mutating func add(_ other: Counts) {
      isTold = isTold || other.isTold
      unexplained += other.unexplained
      for (kind, addresses) in other.found {
        for (key, more) in addresses { add(kind, more.address, key, count: more.count) }
      }
    }

    private mutating func add(
      _ kind: OwnEvidence, _ address: EmailAddress, _ key: IdentityKey, count: Int = 1
    ) {
      guard found[kind]?[key] != nil || found[kind]?.count ?? 0 < Self.limit else { return }
      found[kind, default: [:]][key, default: (address, 0)].count += count
    }

    /// What is worth to be asked about, the most frequent first.
    ///
    /// An address that much of the mail has in common, when nothing else tells whose the mail is, is
    /// the owner's or that of somebody close. Where an address is known, other people's mail may lie
    /// beside the owner's, so more of it is needed.
    func telling(_ kind: OwnEvidence) -> [(key: IdentityKey, address: EmailAddress, count: Int)] {
      guard kind != .common || !isTold && unexplained >= (isUnknown ? 3 : 20) else { return [] }
      let least = kind == .common ? max(2, unexplained / 5) : 1
      return (found[kind] ?? [:]).filter { $0.value.count >= least }
        .map { ($0.key, $0.value.address, $0.value.count) }
        .sorted { ($1.count, $0.key.text) < ($0.count, $1.key.text) }
    }
  }

  /// Adds what a reading found to what earlier ones did.
  static func add(_ counts: Counts, of source: Int64, _ db: Database) throws {
    for kind in OwnEvidence.allCases {
      for (key, address, count) in counts.telling(kind).prefix(most) {
        try db.execute(
          sql: """
            INSERT INTO own_evidence (source, kind, key, address, count) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET count = count + excluded.count
            """,
          arguments: [source, kind.rawValue, key.text, address.sendKey, count])
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
