internal import Invitations

extension HoldDeadline {
  /// The deadline after an event has moved an invitation's time to leave, or has not.
  ///
  /// A hold that is made longer keeps its length; any other new moment begins a new hold. One that
  /// waits for the owner's look has no deadline, so its last one stays where it is.
  func following(
    _ event: Invitation.Event, from before: Invitation, to after: Invitation,
    at clock: ClockReading
  ) -> HoldDeadline {
    var deadline = self
    deadline.leavesAt = after.leavesAt
    guard after.leavesAt != before.leavesAt, after.leavesAt != .never else { return deadline }
    if case .extended = event {
      return HoldDeadline(leavesAt: after.leavesAt, hold: hold, at: clock)
    }
    return HoldDeadline(
      leavesAt: after.leavesAt, hold: max(after.leavesAt - clock.now, .zero), at: clock)
  }
}
