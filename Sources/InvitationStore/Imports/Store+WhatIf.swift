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
        SELECT DISTINCT record.person FROM import_batch AS batch
        JOIN record ON record.id BETWEEN batch.first_record AND batch.last_record
          AND record.batch = batch.id
        WHERE batch.id = \(batch)
        """, owner, now, db)
  }

  fileprivate init(of people: String, _ owner: Owner, _ now: Moment, _ db: Database) throws {
    self.init()
    let facts = try FactsReader(db)
    let suppressions = try SuppressionReader(db)
    let row = try RawStatement(db, people)
    defer { row.reset() }
    var seen: Set<IdentityKey> = []
    while try row.step() {
      guard let person = try facts.person(Person.ID(row.int(0))) else { continue }
      // Invitations and shared mailboxes make no difference to what is counted, and cost most.
      let known = SuggestionFacts(person: person, suppressions: try suppressions.all(of: person))
      add(Suggestion(known, owner: owner, now: now), unless: &seen)
    }
  }
}
