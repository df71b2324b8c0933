internal import GRDB
public import Invitations

extension Store {
  /// Reads a mail folder: what `read` gives to the run is stored, all of it or nothing.
  ///
  /// A folder with a `stamp` is read as a whole, and only when its stamp changed; one without is asked
  /// which mails are known. When the owner's addresses changed since, which decide who wrote, the
  /// whole folder is read anew. While it is read, nobody has to wait; `read` is called again when
  /// somebody else read the same folder meanwhile, or added an own address. Nothing here touches
  /// picks, invitations or suppressions.
  public func readHistory(
    _ source: MailSource, stamp: String?, at now: Moment, read: (HistoryRun) throws -> Void
  ) throws -> HistorySummary {
    try finishReflagging(at: now)
    while true {
      let start = try self.read {
        try HistoryStart(source, stamp: stamp, owner: try owner($0), $0)
      }
      var unchanged = HistorySummary()
      unchanged.isUnchanged = true
      if start.isUnchanged(since: stamp) { return unchanged }
      let run = HistoryRun(start, now: now)
      try read(run)
      let gathered = run.finish()
      guard start.isWhole || gathered.summary.read > 0 else { return unchanged }
      guard let people = try store(gathered, of: source, stamp: stamp, since: start, at: now) else {
        continue
      }
      try reflag(people, at: now)
      try tidyUp()
      return gathered.summary
    }
  }

  /// Stores a reading; gives everybody it concerns, and nil when it has to be done again.
  private func store(
    _ gathered: GatheredMail, of source: MailSource, stamp: String?, since start: HistoryStart,
    at now: Moment
  ) throws -> [Int64]? {
    try write { db in
      guard try start.stillHolds(source, owner(db), db) else { return nil }
      let sources = MailSources(database: db)
      var concerned: Set<Int64> = []
      if let stored = start.stored, start.isWhole {
        concerned = try sources.people()
        try sources.clear(stored.id, itself: false)
      }
      let noted = try sources.note(source, stamp: stamp, owner: start.mark, at: now)
      var gathered = gathered
      try gathered.store(as: noted.reading, of: noted.id, db)
      try sources.tally(gathered.summary, of: noted.id)
      let people =
        start.owner.hasMailHistory
        ? concerned.union(try sources.people()).sorted()
        : try Int64.fetchAll(db, sql: "SELECT id FROM person")
      try Reflagging.begin(people, at: now, db, owner(db))
      return people
    }
  }

  /// The mail folders that were read, in the order in which they first were.
  public func mailSources() throws -> [ReadMailSource] {
    try read { try MailSources(database: $0).all() }
  }

  /// Takes away everything that was read from a mail folder; false when it was not read.
  public func removeHistory(_ id: ReadMailSource.ID, at now: Moment) throws -> Bool {
    try finishReflagging(at: now)
    let people: [Int64]? = try write { db in
      let sources = MailSources(database: db)
      guard try sources.all().contains(where: { $0.id == id }) else { return nil }
      let before = try sources.people()
      try sources.clear(id.number, itself: true)
      let isLast = try ExchangeReader.readAt(db) == nil
      let people =
        isLast ? try Int64.fetchAll(db, sql: "SELECT id FROM person") : before.sorted()
      try Reflagging.begin(people, at: now, db, owner(db))
      return people
    }
    guard let people else { return false }
    try reflag(people, at: now)
    try tidyUp()
    return true
  }
}
