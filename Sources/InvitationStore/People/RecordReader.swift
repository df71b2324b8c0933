internal import GRDB
internal import Invitations

/// Reads stored records: those of a person, or those that merging looks up.
///
/// A class because it remembers the names of sources and imports that it has read.
final class RecordReader {
  /// So many records of one person are looked at to show them; nobody needs more to be known.
  static let limit = 64

  private let own: RawStatement
  private let joined: RawStatement
  private let single: LateStatement
  private let stable: LateStatement
  private let named: LateStatement
  private let source: RawStatement
  private let batch: RawStatement
  private var sources: [Int64: (path: String, family: String)] = [:]
  private var batches: [Int64: String] = [:]

  init(_ db: Database) throws {
    let select = "SELECT \(Self.columns) FROM record WHERE "
    own = try RawStatement(db, select + "id = ?1 AND person = ?1 AND replaced_by IS NULL")
    joined = try RawStatement(
      db,
      select + "person = ?1 AND person <> id AND replaced_by IS NULL ORDER BY id LIMIT ?2")
    single = LateStatement(db, select + "id = ?1")
    stable = LateStatement(
      db, select + "stable = ?1 AND stable IS NOT NULL AND replaced_by IS NULL ORDER BY id")
    named = LateStatement(
      db, select + "name = ?1 AND name <> 0 AND replaced_by IS NULL LIMIT ?2")
    source = try RawStatement(db, "SELECT path, family FROM source WHERE id = ?1")
    batch = try RawStatement(db, "SELECT source FROM import_batch WHERE id = ?1")
  }

  /// The columns that `record` reads, in its order.
  static let columns = "id, batch, person, source, place, line, body"

  /// The records of one person, the oldest first; empty when there is no such person.
  func records(of person: Person.ID, limit: Int = RecordReader.limit) throws -> [StoredRecord] {
    var records: [StoredRecord] = []
    try own.forEach(person.number) { records.append(try record($0)) }
    joined.bind(Int64(limit), at: 2)
    try joined.forEach(person.number) { records.append(try record($0)) }
    return records
  }

  /// The record with this number, whether or not it was replaced.
  func record(_ id: Int64) throws -> StoredRecord? {
    var found: StoredRecord?
    try single.ready().forEach(id) { found = try record($0) }
    return found
  }

  /// The records with this hash of their identifier.
  func records(stable hash: Int64) throws -> [StoredRecord] {
    var records: [StoredRecord] = []
    try stable.ready().forEach(hash) { records.append(try record($0)) }
    return records
  }

  /// Records with this fingerprint of their name, at most so many.
  func records(named name: FoldedName.Fingerprint, limit: Int) throws -> [StoredRecord] {
    var records: [StoredRecord] = []
    let named = try named.ready()
    named.bind(Int64(clamping: limit), at: 2)
    try named.forEach(name.number) { records.append(try record($0)) }
    return records
  }

  /// The record in the present row of a statement that selects `columns`.
  func record(_ row: RawStatement) throws -> StoredRecord {
    let file = try file(row.int(3))
    return StoredRecord(
      id: row.int(0), batch: row.int(1), person: Person.ID(row.int(2)),
      from: try name(ofBatch: row.int(1)),
      record: RecordText(row.bytes(6)).record(
        source: file.path, family: file.family, index: Int(row.int(4)), line: Int(row.int(5))))
  }

  private func file(_ id: Int64) throws -> (path: String, family: String) {
    if let known = sources[id] { return known }
    var found = (path: "", family: "")
    try source.forEach(id) { found = ($0.text(0) ?? "", $0.text(1) ?? "") }
    sources[id] = found
    return found
  }

  private func name(ofBatch id: Int64) throws -> String {
    if let known = batches[id] { return known }
    var found = ""
    try batch.forEach(id) { found = ImportBatches.origin($0.text(0) ?? "", batch: id) }
    batches[id] = found
    return found
  }
}
