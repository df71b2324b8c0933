internal import GRDB
internal import Invitations

/// Computes the state of every invitation anew from the journal alone.
struct Rebuild {
  private let database: Database

  init(_ db: Database) { database = db }

  /// Where a row says something else than the journal, each a sentence; the rows are set right when
  /// `correcting`.
  func run(correcting: Bool) throws -> [String] {
    var differences: [String] = []
    for row in try Row.fetchAll(database, sql: "SELECT * FROM invitation ORDER BY id") {
      let id = Invitation.ID(row["id"])
      guard let stored = try InvitationReader(database).stored(id) else { continue }
      let replayed = try replay(row, stored)
      guard replayed.invitation != stored.invitation || replayed.deadline != stored.deadline
      else { continue }
      differences.append(
        "invitation \(id): the table says \(stored.invitation.state.rawValue), "
          + "the journal says \(replayed.invitation.state.rawValue)")
      if correcting { try write(replayed) }
    }
    return differences + (try checkCounts(correcting: correcting))
  }

  /// The invitation as it was confirmed, then every event in order.
  private func replay(_ row: Row, _ stored: StoredInvitation) throws -> StoredInvitation {
    let now = stored.invitation
    let confirmed = ClockReading(
      now: now.confirmedAt, bootID: row["confirmed_boot"],
      sinceBoot: .milliseconds(row["confirmed_since_boot"] as Int64))
    let leavesAt = Moment(milliseconds: row["first_leaves_at"])
    var invitation = Invitation(
      id: now.id, uid: now.uid, batch: now.batch, person: now.person, name: now.name,
      address: now.address, attempt: now.attempt, subject: now.subject, messageID: now.messageID,
      confirmedAt: now.confirmedAt, leavesAt: leavesAt)
    var deadline = HoldDeadline(
      leavesAt: leavesAt, hold: .milliseconds(row["first_hold"] as Int64), at: confirmed)
    let journal = try Row.fetchAll(
      database, sql: "SELECT * FROM journal WHERE invitation = ? ORDER BY sequence",
      arguments: [now.id.number])
    for line in journal {
      let entry = try JournalEntry(line)
      let clock = ClockReading(
        now: entry.at, bootID: line["boot"],
        sinceBoot: .milliseconds(line["since_boot"] as Int64))
      let before = invitation
      _ = try invitation.apply(entry.event, at: entry.at, expiry: stored.expiry)
      deadline = deadline.following(entry.event, from: before, to: invitation, at: clock)
    }
    return StoredInvitation(invitation: invitation, deadline: deadline, expiry: stored.expiry)
  }

  private func write(_ stored: StoredInvitation) throws {
    let now = stored.invitation
    try database.execute(
      sql: """
        UPDATE invitation SET state = ?, leaves_at = ?, boot = ?, leaves_since_boot = ?, hold = ?,
          sent_at = ?, expires_at = ?, changed_at = ?, tries = ?, may_have_left = ?,
          was_extended = ?, answer = ?, reason = ?
        WHERE id = ?
        """,
      arguments: [
        now.state.rawValue, now.leavesAt.milliseconds, stored.deadline.bootID,
        stored.deadline.sinceBoot.milliseconds, stored.deadline.hold.milliseconds,
        now.sentAt?.milliseconds, now.expiresAt?.milliseconds, now.changedAt.milliseconds,
        now.tries, now.mayHaveLeft, now.wasExtended, now.answer, now.reason, now.id.number,
      ])
  }

  private func checkCounts(correcting: Bool) throws -> [String] {
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT (SELECT count(*) FROM person) AS people, held, open, summary.people AS said_people,
          (SELECT count(*) FROM invitation WHERE state = 'held') AS true_held,
          (SELECT count(*) FROM invitation
           WHERE state IN ('held', 'claimed', 'marked', 'unknown', 'sent')) AS true_open
        FROM summary
        """)
    guard let row else { return [] }
    let said: [Int] = [row["said_people"], row["held"], row["open"]]
    let found: [Int] = [row["people"], row["true_held"], row["true_open"]]
    guard said != found else { return [] }
    if correcting {
      try database.execute(
        sql: "UPDATE summary SET people = ?, held = ?, open = ?",
        arguments: StatementArguments(found))
    }
    return ["the counts say \(said) people, held and open; there are \(found)"]
  }
}

extension Store {
  /// Computes all invitations anew from the journal; says where the tables said something else.
  ///
  /// Empty means that both agree. With `apply`, the tables are set right.
  public func rebuild(apply: Bool) throws -> [String] {
    guard apply else { return try read { try Rebuild($0).run(correcting: false) } }
    return try write { try Rebuild($0).run(correcting: true) }
  }
}
