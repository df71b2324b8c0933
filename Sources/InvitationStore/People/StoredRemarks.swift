internal import GRDB
internal import Invitations

/// What the owner said about people, kept by what outlives records: names with their mailboxes, and
/// the identifiers of sources.
struct StoredRemarks {
  private let all: [String: (remarks: Remarks, at: Int64)]

  /// Reads all of them: they were made by hand, so there are few.
  init(_ db: Database) throws {
    var all: [String: (Remarks, Int64)] = [:]
    let rows = try Row.fetchCursor(db.cachedStatement(sql: "SELECT * FROM remark"))
    while let row = try rows.next() {
      let remarks = Remarks(
        relation: row["relation"], group: (row["part"] as String?).flatMap(PersonGroup.init),
        isNotFamily: row["not_family"])
      all[row["handle"]] = (remarks, row["at"])
    }
    self.all = all
  }

  /// What was said last about the person with these records.
  func latest(about records: [StoredRecord]) -> Remarks {
    guard !all.isEmpty else { return Remarks() }
    return latest(among: records.flatMap(\.mergeRecord.remarkHandles))
  }

  private func latest(among handles: [RecordHandle]) -> Remarks {
    let found = handles.map(\.description).compactMap { handle in
      all[handle].map { (handle, $0) }
    }
    return found.max { ($0.1.at, $0.0) < ($1.1.at, $1.0) }?.1.remarks ?? Remarks()
  }

  /// Everybody about whom something was said.
  func people(_ stored: StoredRecords) throws -> Set<Person.ID> {
    var people: Set<Person.ID> = []
    for handle in all.keys.compactMap(RecordHandle.init) {
      for record in try stored.candidates(for: handle)
      where record.remarkHandles.contains(handle) {
        if let person = stored.owners[record.id] { people.insert(person) }
      }
    }
    return people
  }

  /// Says something about the person with these records, in place of what was said before.
  static func set(
    _ remarks: Remarks, about records: [MergeRecord], at now: Moment, _ db: Database
  ) throws {
    for handle in Set(records.flatMap(\.remarkHandles)) {
      guard !remarks.isEmpty else {
        try db.execute(
          sql: "DELETE FROM remark WHERE handle = ?", arguments: [handle.description])
        continue
      }
      try db.execute(
        sql: """
          INSERT OR REPLACE INTO remark (handle, relation, part, not_family, at)
          VALUES (?, ?, ?, ?, ?)
          """,
        arguments: [
          handle.description, remarks.relation, remarks.group?.word, remarks.isNotFamily,
          now.milliseconds,
        ])
    }
  }
}

extension MergeRecord {
  /// By what a remark finds this record again, from whatever source it comes next time.
  fileprivate var remarkHandles: [RecordHandle] {
    var anywhere = self
    anywhere.family = ""
    anywhere.uid = nil
    return anywhere.handles + (stableID == nil ? [] : handles)
  }
}
