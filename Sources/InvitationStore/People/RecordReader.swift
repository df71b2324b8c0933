internal import GRDB
internal import Invitations

/// Reads the records that a person is made of.
struct RecordReader {
  /// So many records of one person are looked at; nobody needs more to be known.
  static let limit = 64

  private let ownRecord: RawStatement
  private let joinedRecords: RawStatement
  private let source: RawStatement

  init(_ db: Database) throws {
    let columns = "SELECT id, batch, source, place, line, body FROM record"
    ownRecord = try RawStatement(
      db, columns + " WHERE id = ?1 AND person = ?1 AND replaced_by IS NULL")
    joinedRecords = try RawStatement(
      db,
      columns + " WHERE person = ?1 AND person <> id AND replaced_by IS NULL ORDER BY id"
        + " LIMIT \(Self.limit)")
    source = try RawStatement(db, "SELECT path FROM source WHERE id = ?1")
  }

  /// All records of one person, the oldest first; empty when there is no such person.
  func records(of person: Person.ID) throws -> [StoredRecord] {
    var records: [StoredRecord] = []
    try ownRecord.forEach(person.number) { records.append(try record($0)) }
    try joinedRecords.forEach(person.number) { records.append(try record($0)) }
    return records
  }

  private func record(_ row: RawStatement) throws -> StoredRecord {
    var path = ""
    try source.forEach(row.int(2)) { path = $0.text(0) ?? "" }
    return StoredRecord(
      id: row.int(0), batch: row.int(1),
      record: RecordLayout.record(
        row.bytes(5), source: path, index: Int(row.int(3)), line: Int(row.int(4))))
  }
}
