import GRDB
import Invitations

@testable import InvitationStore

extension Store {
  /// Imports these records as one batch.
  @discardableResult
  func take(
    _ records: [ContactRecord], from source: String = "test", at clock: ClockReading = Made.clock
  ) throws -> ImportSummary {
    try commitImport(from: source, at: clock) { run in
      for record in records { try run.add(record) }
    }
  }

  /// Everybody, in the order of the list.
  func everybody(at now: Moment = Made.start) throws -> [Suggestion] {
    try suggestions(for: allIDs(sortedBy: .tie), at: now)
  }

  /// Whoever has this name; nil when nobody has.
  func suggestion(named name: String, at now: Moment = Made.start) throws -> Suggestion? {
    try everybody(at: now).first { $0.person.name == name }
  }

  /// One value of the database, read past every abstraction.
  func value<T: DatabaseValueConvertible>(_ sql: String) throws -> T? {
    try read { try T.fetchOne($0, sql: sql) }
  }

  /// All rows of a table as text, to compare whole tables.
  func rows(_ sql: String) throws -> [String] {
    try read { try Row.fetchAll($0, sql: sql).map(\.description) }
  }

  /// What a pragma says on the connection that writes.
  func pragma(_ name: String) throws -> String? {
    try writing?.get().inDatabase { try String.fetchOne($0, sql: "PRAGMA \(name)") }
  }
}
