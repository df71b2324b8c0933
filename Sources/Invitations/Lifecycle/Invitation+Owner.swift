extension Invitation {
  mutating func treatAsSent(_ step: Step) throws(Refusal) {
    guard state == .unknown else { throw refusal(step) }
    noteLeft(step)
    state = .sent
  }

  /// The same message with the same token, so that a second copy is still the same invitation.
  mutating func sendAgain(_ step: Step, _ moment: Moment) throws(Refusal) {
    guard state == .unknown else { throw refusal(step) }
    state = .held
    leavesAt = moment
    mayHaveLeft = true
    wasExtended = false
    tries = 0
    reason = "sent again by you; an earlier try may have left"
  }

  /// Taking back leaves no trace only while it is certain that nothing left.
  mutating func takeBack(_ step: Step, _ why: String?) throws(Refusal) {
    switch state {
    case .held, .claimed: state = mayHaveLeft ? .withdrawn : .cancelled
    case .unknown, .sent: state = .withdrawn
    default: throw refusal(step)
    }
    reason = why
  }

  mutating func cancel(_ step: Step, _ why: String) throws(Refusal) {
    guard state == .held || state == .claimed else { throw refusal(step) }
    try takeBack(step, why)
  }

  /// Undoes the owner's own cancelling while its time to leave has not come.
  mutating func restore(_ step: Step) throws(Refusal) {
    guard state == .cancelled, reason == nil, step.now < leavesAt else { throw refusal(step) }
    state = .held
  }

  mutating func lapse(_ step: Step) throws(Refusal) {
    guard state == .sent || state == .unknown, let expiresAt, step.clock >= expiresAt else {
      throw refusal(step)
    }
    state = .expired
    reason = nil
  }
}
