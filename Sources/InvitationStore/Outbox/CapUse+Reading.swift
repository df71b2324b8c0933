internal import GRDB
public import Invitations

extension CapUse {
  /// The marks of the last seven days, whichever of the two clocks says so.
  static func read(_ db: Database, at clock: ClockReading) throws -> CapUse {
    var use = CapUse()
    let row = try RawStatement(
      db,
      """
      SELECT journal.at, journal.boot, journal.since_boot, invitation.address FROM journal
      LEFT JOIN invitation ON invitation.id = journal.invitation
      WHERE (journal.event = 'marked' AND journal.at > ?1)
        OR (journal.event = 'marked' AND journal.boot = ?2 AND journal.since_boot > ?3)
      """)
    row.bind((clock.now - .days(7)).milliseconds, at: 1)
    row.bind((clock.sinceBoot - .days(7)).milliseconds, at: 3)
    var boot = clock.bootID
    try boot.withUTF8 { bytes in
      row.bind(text: UnsafeRawBufferPointer(bytes)[...], at: 2)
      defer { row.reset() }
      while try row.step() {
        let stamp = ClockStamp(
          moment: Moment(milliseconds: row.int(0)), bootID: row.text(1) ?? "",
          sinceBoot: .milliseconds(row.int(2)))
        let domain = row.text(3).flatMap { $0.split(separator: "@").last.map(String.init) } ?? ""
        use.note(stamp.moment(seenAt: clock), to: domain)
      }
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
