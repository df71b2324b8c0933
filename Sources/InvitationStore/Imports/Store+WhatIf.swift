internal import GRDB
public import Invitations

extension Store {
  /// What an "invite everyone" button would have done: on everybody, or on the people of one import.
  ///
  /// Walks them all, so it belongs off the main actor.
  public func whatIf(ofImport id: ImportBatch.ID? = nil, at now: Moment) throws -> WhatIf {
    try read { db in
      guard let id else { return try WhatIf(of: "SELECT id FROM person", owner(db), now, db) }
      return try WhatIf(ofBatch: id.number, owner(db), now, db)
    }
  }

  /// The preview of an import, and what such a button would have done with its people.
  public func previewWhatIf(
    from source: String, at clock: ClockReading, read: (inout ImportRun) throws -> Void
  ) throws -> (summary: ImportSummary, whatIf: WhatIf) {
    try preview(from: source, at: clock, read: read) { db, batch in
      try WhatIf(ofBatch: batch.number, owner(db), clock.now, db)
    }
  }
}

extension WhatIf {
  /// Counts those of whom one batch has records.
  fileprivate init(ofBatch batch: Int64, _ owner: Owner, _ now: Moment, _ db: Database) throws {
    try self.init(
      of: """
        SELECT DISTINCT record.person AS id FROM import_batch AS batch
        JOIN record ON record.id BETWEEN batch.first_record AND batch.last_record
          AND record.batch = batch.id
        WHERE batch.id = \(batch)
        """, owner, now, db)
  }

  fileprivate init(of people: String, _ owner: Owner, _ now: Moment, _ db: Database) throws {
    self.init()
    let facts = try FactsReader(db)
    let suppressions = try SuppressionReader(db)
    let mayBePlain = try !Self.isAnythingSaid(db)
    let row = try RawStatement(db, Self.withOnlyRecord(people))
    defer { row.reset() }
    var seen: Set<Int64> = []
    var mailboxes = RecordMailboxes()
    while try row.step() {
      let record = row.bytes(1)
      if mayBePlain, !record.isEmpty,
        let flags = FlagRules.plainFlags(of: RecordText(record), owner: owner)
      {
        mailboxes.read(RecordText(record))
        let keys = (0..<mailboxes.count).map { mailboxes.withKey($0) { facts.hash($0) } }
        add(mailboxes: keys.count { seen.insert($0).inserted }, flags: flags)
        continue
      }
      guard let person = try facts.person(Person.ID(row.int(0))) else { continue }
      // Invitations and shared mailboxes make no difference to what is counted, and cost most.
      let (tie, mail) = try facts.relation(to: person)
      let known = SuggestionFacts(
        person: person, tie: tie, mail: mail, suppressions: try suppressions.all(of: person))
      add(
        mailboxes: person.addresses.count { seen.insert(facts.hash($0.identityKey)).inserted },
        flags: FlagRules.flags(for: known, owner: owner, now: now).bits, kind: person.kind)
    }
  }

  /// People, each beside their record if that is the only one: nearly everybody of a million is
  /// judged by its bytes alone.
  private static func withOnlyRecord(_ people: String) -> String {
    """
    SELECT someone.id, record.body FROM (\(people)) AS someone
    LEFT JOIN record ON record.id = someone.id AND record.person = someone.id
      AND record.replaced_by IS NULL AND NOT EXISTS (
        SELECT 1 FROM record AS other WHERE other.person = someone.id AND other.person <> other.id)
    """
  }

  /// Whether the owner or anybody else ever said something that records do not have.
  private static func isAnythingSaid(_ db: Database) throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: "SELECT EXISTS (SELECT 1 FROM suppression) OR EXISTS (SELECT 1 FROM remark)") ?? true
  }
}
