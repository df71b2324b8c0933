internal import GRDB
public import Invitations

extension Store {
  /// Lets one event happen to an invitation, with all that follows from it.
  ///
  /// For answers and evidence that came in, and for decisions about unknown ones. Throws
  /// `Invitation.Refusal` when it can not happen, `UnknownInvitation` when there is none.
  public func record(
    _ event: Invitation.Event, for id: Invitation.ID, at clock: ClockReading
  ) throws -> Invitation {
    try change(at: clock) { ledger in try ledger.apply(event, to: id) }
  }

  /// Gives a held one 60 s more, once, because the owner is looking at taking it back.
  ///
  /// Changes nothing the second time, or when it is not held.
  public func extendHold(_ id: Invitation.ID, at clock: ClockReading) throws -> Invitation {
    try change(at: clock) { ledger in
      let before = try ledger.stored(id).invitation
      guard before.state == .held, !before.waitsForLook else { return before }
      let start = max(before.leavesAt, clock.now)
      do {
        return try ledger.apply(.extended(leavesAt: start + .seconds(60)), to: id)
      } catch is Invitation.Refusal {
        return before
      }
    }
  }

  /// Treats an unknown one as sent: it waits for an answer.
  public func treatAsSent(_ id: Invitation.ID, at clock: ClockReading) throws -> Invitation {
    try record(.treatedAsSent, for: id, at: clock)
  }

  /// Sends an unknown one again, the same message with the same token, after a new hold.
  public func sendAgain(
    _ id: Invitation.ID, at clock: ClockReading, policy: SendingPolicy
  ) throws -> Invitation {
    try record(.sendAgain(leavesAt: clock.now + policy.hold(for: 1)), for: id, at: clock)
  }

  /// Lets those go that were found late, now that the owner has looked at them.
  ///
  /// They begin a new hold; those that do not wait for a look stay as they are.
  public func lookedAt(
    _ ids: [Invitation.ID], at clock: ClockReading, policy: SendingPolicy
  ) throws -> [Invitation] {
    try change(at: clock) { ledger in
      let waiting = try ids.filter { try ledger.stored($0).invitation.waitsForLook }
      let leavesAt = clock.now + policy.hold(for: waiting.count)
      return try waiting.map {
        try ledger.apply(
          .heldAgain(leavesAt: leavesAt, reason: "you looked at it again"), to: $0)
      }
    }
  }

  /// Lets everything lapse whose time for an answer is over.
  public func expire(at clock: ClockReading) throws -> [Invitation] {
    let due = "state IN ('sent', 'unknown') AND expires_at <= \(clock.now.milliseconds)"
    let isAnyDue = try read { db in
      try Int.fetchOne(db, sql: "SELECT 1 FROM invitation WHERE \(due) LIMIT 1") != nil
    }
    guard isAnyDue else { return [] }
    return try change(at: clock) { ledger in
      try ledger.ids(due).map { try ledger.apply(.lapsed, to: $0) }
    }
  }
}
