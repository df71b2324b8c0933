internal import GRDB
internal import Invitations

/// Deletes everything about the people behind one address, inside one transaction.
struct Forgetting {
  private let database: Database
  private let address: EmailAddress
  private var ledger: Ledger
  private let people: [Person.ID]
  private let invitations: [Invitation]

  init(_ address: EmailAddress, _ db: Database, at clock: ClockReading, owner: Owner) throws {
    database = db
    self.address = address
    ledger = try Ledger(db, at: clock, owner: owner)
    let key = ledger.facts.hash(address.identityKey)
    people = try Int64.fetchAll(
      db, sql: "SELECT person FROM address WHERE key = ?", arguments: [key]
    ).map(Person.ID.init)
    var found = try ledger.invitations.all(of: Person.ID(0), identities: [key])
    for person in people {
      let keys = try ledger.facts.person(person)?.addresses.map(\.identityKey) ?? []
      let identities = keys.map { [facts = ledger.facts] in facts.hash($0) }
      found += try ledger.invitations.all(of: person, identities: identities)
    }
    var seen: Set<Invitation.ID> = []
    invitations = found.filter { seen.insert($0.id).inserted }
  }

  /// Does it.
  mutating func run() throws -> ForgetReport {
    if let busy = invitations.first(where: { $0.state == .claimed || $0.state == .marked }) {
      throw ForgetRefusal.beingSent(busy.id)
    }
    let keepsSuppression = try blindSuppressions()
    try deleteExchanges()
    for invitation in invitations { try delete(invitation) }
    var records = 0
    for person in people { records += try delete(person) }
    try database.execute(sql: "UPDATE summary SET people = people - ?", arguments: [people.count])
    try ledger.settle()
    return ForgetReport(
      people: people.count, records: records, invitations: invitations.count,
      keepsSuppression: keepsSuppression)
  }

  private mutating func deleteExchanges() throws {
    var keys = [address.identityKey]
    for person in people { keys += try ledger.keys(of: person) }
    for key in keys { try OwnEvidenceTable.remove(key, database) }
    for key in keys.map({ [facts = ledger.facts] in facts.hash($0) }) {
      try database.execute(sql: "DELETE FROM exchange WHERE key = ?", arguments: [key])
      try database.execute(
        sql: "DELETE FROM list_trace WHERE key = ?1 OR sender = ?1", arguments: [key])
      ledger.touched.formUnion(try ledger.facts.people(with: key))
    }
  }

  private static let blind = "key = NULL, person = NULL, evidence = ''"

  /// What keeps them off loses its words and its address; the digest stays.
  private mutating func blindSuppressions() throws -> Bool {
    var keys = [address.identityKey]
    for person in people { keys += try ledger.keys(of: person) }
    keys += invitations.map(\.address.identityKey)
    var isKept = false
    for key in keys {
      try database.execute(
        sql: "UPDATE OR REPLACE suppression SET \(Self.blind) WHERE sha256 = ?",
        arguments: [Digest.sha256(of: key)])
      if database.changesCount > 0 { isKept = true }
      ledger.touched.formUnion(try ledger.facts.people(with: ledger.facts.hash(key)))
    }
    for person in people {
      try database.execute(
        sql: "UPDATE OR REPLACE suppression SET \(Self.blind) WHERE person = ?",
        arguments: [person.number])
      if database.changesCount > 0 { isKept = true }
    }
    return isKept
  }

  private mutating func delete(_ invitation: Invitation) throws {
    if invitation.state == .held { try ledger.apply(.withdrawn, to: invitation.id) }
    if invitation.state == .sent || invitation.state == .unknown {
      try ledger.apply(.withdrawn, to: invitation.id)
    }
    for table in ["connection", "late_answer", "message"] {
      try database.execute(
        sql: "DELETE FROM \(table) WHERE invitation = ?", arguments: [invitation.id.number])
    }
    // The moments of the marks stay: forgetting gives no cap back.
    try database.execute(
      sql: "DELETE FROM journal WHERE invitation = ? AND event <> 'marked'",
      arguments: [invitation.id.number])
    try database.execute(
      sql: "DELETE FROM invitation WHERE id = ?", arguments: [invitation.id.number])
  }

  /// Decisions and choices name people by their addresses and identifiers.
  private func deleteDecisions(about person: Person.ID) throws {
    let records = try Int64.fetchAll(
      database, sql: "SELECT id FROM record WHERE person = ?", arguments: [person.number]
    ).compactMap { try ledger.facts.records.record($0)?.mergeRecord }
    for handle in Set(records.flatMap(\.handles)) {
      try database.execute(
        sql: """
          DELETE FROM merge_decision
          WHERE instr(char(10) || first || char(10) || second || char(10),
                      char(10) || ? || char(10)) > 0
          """, arguments: [handle.description])
    }
    try StoredRemarks.set(Remarks(), about: records, at: ledger.clock.now, database)
    for key in Set(records.flatMap(\.addresses).map(\.identityKey)) {
      try database.execute(
        sql: "DELETE FROM chosen_address WHERE key = ?", arguments: [key.text])
    }
  }

  private func delete(_ person: Person.ID) throws -> Int {
    try deleteDecisions(about: person)
    let keys = try ledger.facts.person(person)?.addresses.map(\.identityKey) ?? []
    for key in keys {
      try database.execute(
        sql: "DELETE FROM address WHERE key = ? AND person = ?",
        arguments: [ledger.facts.hash(key), person.number])
    }
    try database.execute(
      sql: "DELETE FROM record WHERE id = ?1 AND person = ?1", arguments: [person.number])
    var records = database.changesCount
    try database.execute(
      sql: "DELETE FROM record WHERE person = ? AND person <> id", arguments: [person.number])
    records += database.changesCount
    for (table, column) in [("person", "id"), ("draft_person", "person")] {
      try database.execute(
        sql: "DELETE FROM \(table) WHERE \(column) = ?", arguments: [person.number])
    }
    return records
  }
}
