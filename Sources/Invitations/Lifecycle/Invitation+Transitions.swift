extension Invitation {
  /// Lets an event happen, or refuses it and changes nothing.
  ///
  /// A clock that went back never makes anything earlier than what already happened. `expiry` is how
  /// long an invitation waits for an answer once it is sent; it is fixed when it is confirmed.
  public mutating func apply(
    _ event: Event, at moment: Moment, expiry: Duration = .days(30)
  ) throws(Refusal) -> [Consequence] {
    var after = self
    let step = Step(event: event, clock: moment, now: max(moment, changedAt), expiry: expiry)
    let consequences = try after.take(step)
    if after.state != state { after.changedAt = step.now }
    self = after
    return consequences
  }

  /// One event with all that its transition needs to know.
  struct Step {
    let event: Event
    /// What the wall clock says; deadlines are measured by it.
    let clock: Moment
    /// The clock, but never before the last change; dates that are kept are taken from it.
    let now: Moment
    let expiry: Duration
  }

  private mutating func take(_ step: Step) throws(Refusal) -> [Consequence] {
    switch step.event {
    case .claimed: try claim(step)
    case .blocked(let reason): try block(step, reason)
    case .marked: try mark(step)
    case .taken: try finishTaken(step)
    case .refused(let reply, let deadAddress):
      return try finishRefused(step, reply, deadAddress: deadAddress)
    case .putOff(let reason): try finishPutOff(step, reason)
    case .lost(let reason): try finishLost(step, reason)
    case .provedSent: try proveSent(step)
    case .accepted: return try accept(step)
    case .declined: return refuseForGood(step, "no", .declined, evidence: "answered no")
    case .stopped: return refuseForGood(step, "never", .stop, evidence: "answered never")
    case .complained(let evidence):
      return refuseForGood(step, "complaint", .complaint, evidence: evidence)
    case .undeliverable(let reply, let deadAddress):
      return try bounce(step, reply, deadAddress: deadAddress)
    case .treatedAsSent: try treatAsSent(step)
    case .sendAgain(let leavesAt): try sendAgain(step, leavesAt)
    case .withdrawn: try takeBack(step, nil)
    case .cancelled(let reason): try cancel(step, reason)
    case .restored: try restore(step)
    case .lapsed: try lapse(step)
    case .heldAgain(let leavesAt, let reason): try holdAgain(step, leavesAt, reason)
    case .extended(let leavesAt): try extend(step, leavesAt)
    }
    return []
  }

  func refusal(_ step: Step) -> Refusal { Refusal(state: state, event: step.event.word) }

  /// It is certain now that it left.
  mutating func noteLeft(_ step: Step) {
    sentAt = sentAt ?? step.now
    expiresAt = step.now + step.expiry
    reason = nil
  }
}
