extension Invitation {
  /// How long a put-off one is held before each further try; after the last it has failed.
  static let backOff: [Duration] = [.minutes(15), .hours(1), .hours(4)]

  mutating func claim(_ step: Step) throws(Refusal) {
    guard state == .held, step.clock >= leavesAt else { throw refusal(step) }
    state = .claimed
  }

  mutating func block(_ step: Step, _ sentence: String) throws(Refusal) {
    guard state == .held || state == .claimed else { throw refusal(step) }
    // What may have left is not "refused before it left": it is where it was before "send again".
    state = mayHaveLeft ? .unknown : .blocked
    reason = sentence
  }

  mutating func mark(_ step: Step) throws(Refusal) {
    guard state == .claimed else { throw refusal(step) }
    state = .marked
  }

  mutating func finishTaken(_ step: Step) throws(Refusal) {
    if state == .marked || state == .unknown {
      state = .sent
      return noteLeft(step)
    }
    guard wasOvertaken else { throw refusal(step) }
    sentAt = sentAt ?? step.now
  }

  mutating func finishRefused(
    _ step: Step, _ reply: String, deadAddress: Bool
  ) throws(Refusal) -> [Consequence] {
    guard isInFlight else {
      guard wasOvertaken else { throw refusal(step) }
      return []
    }
    if deadAddress {
      state = .bounced
      answer = reply
      return [.suppress(.bounced, evidence: reply)]
    }
    fail(reply)
    return []
  }

  mutating func finishPutOff(_ step: Step, _ why: String) throws(Refusal) {
    guard isInFlight else {
      guard wasOvertaken else { throw refusal(step) }
      return
    }
    guard tries < Self.backOff.count else { return fail(why) }
    state = .held
    leavesAt = max(leavesAt, step.now + Self.backOff[tries])
    tries += 1
    reason = why
  }

  mutating func finishLost(_ step: Step, _ why: String) throws(Refusal) {
    switch state {
    case .claimed: state = .held
    case .marked:
      state = .unknown
      mayHaveLeft = true
      expiresAt = step.now + step.expiry
    default:
      guard wasOvertaken else { throw refusal(step) }
      return
    }
    reason = why
  }

  /// The dispatcher hands it back with nothing taken, or it was found late.
  mutating func holdAgain(_ step: Step, _ moment: Moment, _ why: String) throws(Refusal) {
    guard state == .held || isInFlight else { throw refusal(step) }
    state = .held
    leavesAt = moment
    wasExtended = false
    reason = why
  }

  mutating func extend(_ step: Step, _ moment: Moment) throws(Refusal) {
    guard state == .held, !wasExtended else { throw refusal(step) }
    leavesAt = max(leavesAt, moment)
    wasExtended = true
  }

  private var isInFlight: Bool { state == .claimed || state == .marked }

  /// An answer, or evidence, came before the report of the try; the report changes nothing then.
  private var wasOvertaken: Bool {
    switch state {
    case .sent, .accepted, .declined, .bounced, .withdrawn, .expired: true
    default: false
    }
  }

  private mutating func fail(_ why: String) {
    state = mayHaveLeft ? .unknown : .failed
    reason = why
  }
}
