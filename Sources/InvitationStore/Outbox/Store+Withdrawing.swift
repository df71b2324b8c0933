internal import GRDB
public import Invitations

extension Store {
  /// Takes invitations back, in one transaction; the results come in the order asked.
  ///
  /// Each is one compare-and-set on its state. One that the dispatcher has but that is not marked
  /// is cancelled as if it were held: the mark fails then, and its last bytes never leave.
  public func withdraw(
    _ ids: [Invitation.ID], at clock: ClockReading
  ) throws -> [WithdrawResult] {
    try change(at: clock) { ledger in try ids.map { try ledger.withdraw($0) } }
  }

  /// Takes back everything that is held.
  public func withdrawHeld(at clock: ClockReading) throws -> [WithdrawResult] {
    try change(at: clock) { ledger in
      try ledger.ids("state IN ('held', 'claimed')").map { try ledger.withdraw($0) }
    }
  }

  /// Undoes the taking back of held ones, as long as their time to leave has not come.
  ///
  /// The guards about the person are asked again: somebody else may have got an invitation since.
  public func undoWithdrawal(
    _ ids: [Invitation.ID], at clock: ClockReading
  ) throws -> [WithdrawResult] {
    try change(at: clock) { ledger in try ids.map { try ledger.restore($0) } }
  }

  /// Lets nothing more leave, in any process, and takes back everything that is held.
  ///
  /// Only what is marked can still be leaving; the report names it.
  public func stop(at clock: ClockReading) throws -> StopReport {
    try change(at: clock) { ledger in
      try ledger.database.execute(
        sql: "UPDATE dispatcher SET stopped_at = coalesce(stopped_at, ?)",
        arguments: [clock.now.milliseconds])
      var taken: [Invitation] = []
      for id in try ledger.ids("state IN ('held', 'claimed')") {
        taken.append(try ledger.apply(.cancelled(reason: "all sending was stopped"), to: id))
      }
      let batches = Set(taken.map(\.batch))
      let left = try ledger.ids("state IN ('sent', 'unknown')")
        .map { try ledger.stored($0).invitation }
      return StopReport(
        at: clock, cancelled: taken.filter { $0.state == .cancelled },
        withdrawn: taken.filter { $0.state == .withdrawn },
        leaving: try ledger.ids("state = 'marked'").map { try ledger.stored($0).invitation },
        hadLeft: left.filter { batches.contains($0.batch) })
    }
  }

  /// Lets sending go on after a stop or a pause.
  public func resume(at clock: ClockReading) throws {
    try write { db in
      try db.execute(
        sql: "UPDATE dispatcher SET stopped_at = NULL, paused = NULL, resumed_at = ?",
        arguments: [clock.now.milliseconds])
    }
  }

  /// Lets nothing leave until `resume`; the sentence says why.
  public func pause(reason: String) throws {
    try write { db in try DispatcherState.pause(reason, db) }
  }
}

extension Ledger {
  /// Numbers of invitations by a condition, the oldest first.
  func ids(_ condition: String) throws -> [Invitation.ID] {
    try Int64.fetchAll(
      database, sql: "SELECT id FROM invitation WHERE \(condition) ORDER BY id"
    ).map(Invitation.ID.init)
  }

  /// Takes one back.
  mutating func withdraw(_ id: Invitation.ID) throws -> WithdrawResult {
    guard let before = try invitations.stored(id)?.invitation else { return .unknown(id) }
    if before.state == .marked { return .busy(before) }
    do {
      let after = try apply(.withdrawn, to: id)
      return after.state == .cancelled ? .cancelled(after) : .withdrawn(after)
    } catch let refusal as Invitation.Refusal {
      return .refused(before, refusal.description)
    }
  }

  /// Holds one again that was taken back while it was held.
  mutating func restore(_ id: Invitation.ID) throws -> WithdrawResult {
    guard let before = try invitations.stored(id)?.invitation else { return .unknown(id) }
    if let known = try facts.facts(before.person, at: before.address),
      let failure = Guard.failure(
        for: known, at: before.address, owner: owner, now: clock.now, except: id)
    {
      return .refused(before, failure.description)
    }
    do {
      return .held(try apply(.restored, to: id))
    } catch let refusal as Invitation.Refusal {
      return .refused(before, refusal.description)
    }
  }
}
