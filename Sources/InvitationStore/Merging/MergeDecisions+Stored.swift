internal import GRDB
internal import Invitations

/// What the owner decided about who is who, one row a decision.
extension MergeDecisions {
  /// All of them, in the order of deciding.
  init(_ db: Database) throws { self.init(try Self.read("step > 0", db)) }

  /// Stores the decisions that come after so many; they are taken back together.
  func store(after count: Int, at now: Moment, _ db: Database) throws {
    let latest = try Int64.fetchOne(db, sql: "SELECT max(step) FROM merge_decision") ?? 0
    for decision in all.dropFirst(count) {
      try db.execute(
        sql: """
          INSERT INTO merge_decision (step, verdict, first, second, at) VALUES (?, ?, ?, ?, ?)
          """,
        arguments: [
          latest + 1, decision.verdict.rawValue, Self.text(decision.first),
          Self.text(decision.second), now.milliseconds,
        ])
    }
  }

  /// What the owner decided last, in one go; empty when nothing was decided.
  static func latest(_ db: Database) throws -> [MergeDecision] { try read(latestStep, db) }

  /// Deletes what the owner decided last.
  static func deleteLatest(_ db: Database) throws {
    try db.execute(sql: "DELETE FROM merge_decision WHERE \(latestStep)")
  }

  private static let latestStep = "step = (SELECT max(step) FROM merge_decision)"

  private static func read(_ condition: String, _ db: Database) throws -> [MergeDecision] {
    let rows = try Row.fetchAll(
      db, sql: "SELECT verdict, first, second FROM merge_decision WHERE \(condition) ORDER BY id")
    return rows.compactMap { row in
      MergeDecision.Verdict(rawValue: row["verdict"]).map {
        MergeDecision($0, handles(row["first"]), handles(row["second"]))
      }
    }
  }

  private static func text(_ handles: [RecordHandle]) -> String {
    handles.map(\.description).joined(separator: "\n")
  }

  private static func handles(_ text: String) -> [RecordHandle] {
    text.split(separator: "\n").compactMap { RecordHandle(String($0)) }
  }
}
