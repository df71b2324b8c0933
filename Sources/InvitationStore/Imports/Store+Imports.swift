internal import GRDB
public import Invitations

extension Store {
  /// Stores what `read` gives to the run, as one batch: all of it, or nothing when it throws.
  ///
  /// The same records again are none; nothing here touches picks, invitations or suppressions. Where
  /// nobody uses this store meanwhile but `read`, an import into an empty one is faster `alone`.
  @discardableResult
  public func commitImport(
    from source: String, at clock: ClockReading, alone: Bool = false,
    read: (inout ImportRun) throws -> Void
  ) throws -> ImportSummary {
    let isAlone = try alone && self.read(ImportBatches.isFirst)
    let summary = try (isAlone ? writeAlone : write) { db in
      try run(db, from: source, at: clock, read)
    }
    try tidyUp()
    return summary
  }

  /// Says what the same import would store, and stores nothing.
  ///
  /// It runs on a copy, so that it needs no right to write, keeps nobody waiting, and leaves nothing
  /// of what it read in the file or its log.
  public func previewImport(
    from source: String, at clock: ClockReading, read: (inout ImportRun) throws -> Void
  ) throws -> ImportSummary {
    try preview(from: source, at: clock, read: read) { _, _ in }.0
  }

  /// Runs an import on a copy, then looks at the copy.
  func preview<T>(
    from source: String, at clock: ClockReading, read: (inout ImportRun) throws -> Void,
    then look: (Database, ImportBatch.ID) throws -> T
  ) throws -> (ImportSummary, T) {
    try StoreError.translating(path: path) {
      let copy = try Self.scratch()
      try reader.get().backup(to: copy)
      return try copy.write { db in
        let batch = ImportBatch.ID(try ImportBatches.next(db))
        var summary = try run(db, from: source, at: clock, read)
        summary.batch = nil
        return (summary, try look(db, batch))
      }
    }
  }

  private func run(
    _ db: Database, from source: String, at clock: ClockReading,
    _ read: (inout ImportRun) throws -> Void
  ) throws -> ImportSummary {
    var run = try ImportRun(db, from: source, owner: try owner(db), at: clock)
    do {
      try read(&run)
      try run.finish(from: source)
    } catch {
      run.abandon()
      throw error
    }
    return run.summary
  }

  /// All imports, the latest first; undone ones say when.
  public func imports() throws -> [ImportBatch] { try read(ImportBatches.all) }

  /// From where the last import came that was not taken back, and when; nil when there is none.
  public func lastImport() throws -> (source: String, at: Moment)? {
    try read { db in
      let row = try RawStatement(
        db,
        """
        SELECT source, at FROM import_batch WHERE undone_at IS NULL ORDER BY id DESC LIMIT 1
        """)
      defer { row.reset() }
      guard try row.step() else { return nil }
      return (row.text(0) ?? "", Moment(milliseconds: row.int(1)))
    }
  }
}

extension Store {
  /// Takes back exactly what one import brought; picks, invitations and suppressions stay.
  ///
  /// Throws `ImportUndoRefusal` when there is nothing to take back.
  public func undoImport(_ id: ImportBatch.ID, at clock: ClockReading) throws -> ImportUndo {
    let undo = try write { db in
      var undone = try UndoneImport(id, db, at: clock, owner: try owner(db))
      return try undone.run()
    }
    try tidyUp()
    return undo
  }
}
