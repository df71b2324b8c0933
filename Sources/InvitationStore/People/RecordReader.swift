internal import GRDB
internal import Invitations

/// Reads the records that a person is made of.
struct RecordReader {
  private let ownRecord: RawStatement
  private let joinedRecords: RawStatement
  private let source: RawStatement

  init(_ db: Database) throws {
    let columns = """
      SELECT id, batch, source, place, line, kind, name, given_name, family_name, emails,
        organization, categories, phones, uid, connected_since, problems
      FROM record
      """
    ownRecord = try RawStatement(
      db, columns + " WHERE id = ?1 AND person = ?1 AND replaced_by IS NULL")
    joinedRecords = try RawStatement(
      db, columns + " WHERE person = ?1 AND person <> id AND replaced_by IS NULL ORDER BY id")
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
    let kinds = ContactRecord.Kind.allCases
    let kind = Int(row.int(5))
    return StoredRecord(
      id: row.int(0), batch: row.int(1),
      record: ContactRecord(
        source: path, index: Int(row.int(3)), line: Int(row.int(4)), name: row.text(6) ?? "",
        givenName: row.text(7) ?? "", familyName: row.text(8) ?? "", emails: lines(row, 9),
        organization: row.text(10), categories: lines(row, 11), phones: lines(row, 12),
        uid: row.text(13), kind: kinds.indices.contains(kind) ? kinds[kind] : .person,
        connectedSince: row.text(14), problems: lines(row, 15)))
  }

  private func lines(_ row: RawStatement, _ column: Int) -> [String] {
    row.text(column)?.split(separator: "\n").map(String.init) ?? []
  }
}
