internal import GRDB
public import Invitations

extension Store {
  /// Everybody of whom one import brought a record, the oldest first.
  public func people(ofImport id: ImportBatch.ID) throws -> [Person.ID] {
    try read { db in
      try Int64.fetchAll(
        db,
        sql: """
          SELECT DISTINCT record.person FROM import_batch AS batch
          JOIN record ON record.id BETWEEN batch.first_record AND batch.last_record
            AND record.batch = batch.id
          WHERE batch.id = ? ORDER BY record.person
          """,
        arguments: [id.number]
      ).map(Person.ID.init)
    }
  }
}
