internal import GRDB
internal import Invitations

/// Whether anything may leave at all, in one row.
struct DispatcherState {
  var stoppedAt: Moment?
  var resumedAt: Moment?
  var paused: String?
  var lastEvent: Moment

  var isStopped: Bool { stoppedAt != nil }

  init(_ db: Database) throws {
    let row = try Row.fetchOne(db.cachedStatement(sql: "SELECT * FROM dispatcher"))
    stoppedAt = (row?["stopped_at"] as Int64?).map(Moment.init(milliseconds:))
    resumedAt = (row?["resumed_at"] as Int64?).map(Moment.init(milliseconds:))
    paused = row?["paused"]
    lastEvent = Moment(milliseconds: row?["last_event"] ?? 0)
  }

  /// Pauses until the owner acts; the sentence says why.
  static func pause(_ reason: String, _ db: Database) throws {
    try db.execute(sql: "UPDATE dispatcher SET paused = ?", arguments: [reason])
  }
}
