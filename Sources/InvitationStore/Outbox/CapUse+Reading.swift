internal import GRDB
public import Invitations

extension CapUse {
  /// The marks of the last seven days, whichever of the two clocks says so.
  static func read(_ db: Database, at clock: ClockReading) throws -> CapUse {
    var use = CapUse()
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT journal.at, journal.boot, journal.since_boot, invitation.address FROM journal
          LEFT JOIN invitation ON invitation.id = journal.invitation
          WHERE (journal.event = 'marked' AND journal.at > ?1)
            OR (journal.event = 'marked' AND journal.boot = ?2 AND journal.since_boot > ?3)
          """),
      arguments: [
        (clock.now - .days(7)).milliseconds, clock.bootID,
        (clock.sinceBoot - .days(7)).milliseconds,
      ])
    for row in rows {
      let stamp = ClockStamp(
        moment: Moment(milliseconds: row["at"]), bootID: row["boot"],
        sinceBoot: .milliseconds(row["since_boot"] as Int64))
      let domain = (row["address"] as String?)?.split(separator: "@").last.map(String.init) ?? ""
      use.note(stamp.moment(seenAt: clock), to: domain)
    }
    return use
  }
}

extension Store {
  /// What of the caps is used, and the size of the largest batch ever.
  public func capUse(at clock: ClockReading) throws -> CapUse {
    try read { db in
      var use = try CapUse.read(db, at: clock)
      use.largestBatch = try Int.fetchOne(db, sql: "SELECT max(size) FROM batch") ?? 0
      return use
    }
  }
}
