internal import GRDB

/// Tells records that were imported before from new ones.
///
/// While the first import of a store runs, it is a table in memory, and the index is built at the
/// end; later it is the index.
struct KnownRecords {
  /// A stored record with the same key.
  struct Candidate {
    var id: Int64
    var person: Int64
    var source: Int64
  }

  /// So many records with one key are looked at; more mean that the key says nothing.
  static let limit = 16

  private let same: RawStatement
  private let alike: RawStatement

  init(_ db: Database) throws {
    try db.execute(sql: Schema.recordKeyIndex)
    let live = "replaced_by IS NULL"
    same = try RawStatement(
      db, "SELECT id FROM record WHERE key = ?1 AND content = ?2 AND \(live) LIMIT 1")
    alike = try RawStatement(
      db,
      """
      SELECT id, person, source FROM record
      WHERE key = ?1 AND batch <> ?2 AND \(live) LIMIT \(Self.limit + 1)
      """)
  }

  /// The record with exactly this content.
  func same(key: Int64, content: Int64) throws -> Int64? {
    same.bind(content, at: 2)
    var found: Int64?
    try same.forEach(key) { found = $0.int(0) }
    return found
  }

  /// Records of earlier batches with the same key and other content.
  func alike(key: Int64, notIn batch: Int64) throws -> [Candidate] {
    alike.bind(batch, at: 2)
    var found: [Candidate] = []
    try alike.forEach(key) {
      found.append(Candidate(id: $0.int(0), person: $0.int(1), source: $0.int(2)))
    }
    return found.count > Self.limit ? [] : found
  }
}
