internal import GRDB
public import Invitations

extension Store {
  /// Stores what `read` gives to the run, as one batch: all of it, or nothing when it throws.
  ///
  /// The same records again are none; nothing here touches picks, invitations or suppressions.
  public func commitImport(
    from source: String, at now: Moment, read: (inout ImportRun) throws -> Void
  ) throws -> ImportSummary {
    let summary = try write { db in
      var run = try ImportRun(db, owner: try owner(db), now: now)
      try read(&run)
      try run.finish()
      var summary = run.summary
      guard summary.new + summary.changed > 0 else { return summary }
      try ImportBatches.store(run, from: source, at: now, db)
      summary.batch = ImportBatch.ID(run.batch)
      return summary
    }
    try tidyUp()
    return summary
  }

  /// Says what the same import would store, and stores nothing.
  public func previewImport(
    at now: Moment, read: (inout ImportRun) throws -> Void
  ) throws -> ImportSummary {
    guard let writer else { throw StoreError.readOnly }
    var summary = ImportSummary()
    try StoreError.translating(path: path) {
      try writer.inTransaction(.immediate) { db in
        var run = try ImportRun(db, owner: try owner(db), now: now)
        try read(&run)
        try run.finish()
        summary = run.summary
        return .rollback
      }
    }
    try tidyUp()
    return summary
  }

  /// All imports, the latest first; undone ones say when.
  public func imports() throws -> [ImportBatch] { try read(ImportBatches.all) }
}

extension Store {
  /// Takes back exactly what one import brought; picks, invitations and suppressions stay.
  ///
  /// Throws `ImportUndoRefusal` when there is nothing to take back.
  public func undoImport(_ id: ImportBatch.ID, at now: Moment) throws -> ImportUndo {
    let undo = try write { db in
      try UndoneImport(id, db).run(owner: try owner(db), now: now)
    }
    try tidyUp()
    return undo
  }
}
