internal import GRDB
public import Invitations

extension Store {
  /// Reads a mail folder: what `read` gives to the run is stored, all of it or nothing.
  ///
  /// A folder with a `stamp` is read as a whole, and only when its stamp changed; one without is asked
  /// which mails are known. When the owner's addresses changed since, which decide who wrote, the
  /// whole folder is read anew. Nothing here touches picks, invitations or suppressions.
  public func readHistory(
    _ source: MailSource, stamp: String?, at now: Moment, read: (inout HistoryRun) throws -> Void
  ) throws -> HistorySummary {
    let known = try self.read { db in
      try MailSources(database: db).stored(source).map { ($0, try ownerMark(db)) }
    }
    if let (stored, mark) = known, let stamp, stored.stamp == stamp, stored.owner == mark {
      var summary = HistorySummary()
      summary.isUnchanged = true
      return summary
    }
    let summary = try write { db in
      let sources = MailSources(database: db)
      let mark = try ownerMark(db)
      let isFirst = try !owner(db).hasMailHistory
      let stored = try sources.stored(source)
      let isWhole = stamp != nil || stored.map { $0.owner != mark } ?? true
      var concerned: Set<Int64> = []
      if let stored, isWhole {
        concerned = try sources.people().union(try OwnEvidenceTable.people(db))
        try sources.clear(stored.id, itself: false)
      }
      let id =
        try stored?.id ?? sources.insert(source, stamp: stamp, owner: mark, at: now)
      var run = try HistoryRun(db, source: id, owner: try owner(db), now: now)
      try read(&run)
      try run.finish()
      guard isWhole || run.summary.read > 0 else {
        var summary = run.summary
        summary.isUnchanged = true
        return summary
      }
      try sources.update(id, stamp: stamp, owner: mark, at: now)
      try sources.tally(run.summary, of: id)
      try OwnEvidenceTable.add(run.evidence, of: id, db)
      try reflag(isFirst ? nil : concerned.union(try sources.people()), at: now, db)
      return run.summary
    }
    if !summary.isUnchanged { try tidyUp() }
    return summary
  }

  /// The mail folders that were read, in the order in which they first were.
  public func mailSources() throws -> [ReadMailSource] {
    try read { try MailSources(database: $0).all() }
  }

  /// Takes away everything that was read from a mail folder; false when it was not read.
  public func removeHistory(_ id: ReadMailSource.ID, at now: Moment) throws -> Bool {
    let isRemoved = try write { db in
      let sources = MailSources(database: db)
      guard try sources.all().contains(where: { $0.id == id }) else { return false }
      let before = try sources.people().union(try OwnEvidenceTable.people(db))
      try sources.clear(id.number, itself: true)
      let isLast = try ExchangeReader.readAt(db) == nil
      try reflag(isLast ? nil : before, at: now, db)
      return true
    }
    if isRemoved { try tidyUp() }
    return isRemoved
  }

  /// Writes anew what these people are sorted and flagged by; nil is everybody.
  private func reflag(_ people: Set<Int64>?, at now: Moment, _ db: Database) throws {
    let facts = try FactsReader(db)
    let everybody =
      try people?.union(try OwnEvidenceTable.people(db))
      ?? Int64.fetchSet(db, sql: "SELECT id FROM person")
    let writer = try PersonWriter(db, owner: try owner(db), now: now)
    for number in everybody.sorted() {
      if let known = try facts.facts(Person.ID(number), naming: false) {
        try writer.reflag(known)
      }
    }
  }

  /// Another number whenever the owner's addresses are others.
  private func ownerMark(_ db: Database) throws -> Int64 {
    let keys = try owner(db).ownKeys.map(\.text).sorted().joined(separator: "\n")
    return try KeyedHash(db)(IdentityKey(keys))
  }
}
