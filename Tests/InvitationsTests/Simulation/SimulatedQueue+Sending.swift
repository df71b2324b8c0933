@testable import Invitations

extension SimulatedQueue {
  /// Confirms an invitation to each of these people that the guards allow.
  mutating func confirm(_ people: [Person], using random: inout some RandomNumberGenerator) {
    let allowed = people.filter { person in
      Guard.failure(
        for: facts(of: person), at: person.addresses[0], owner: Self.owner, now: now) == nil
    }
    guard !allowed.isEmpty else { return }
    let batch = Invitation.BatchID(Int64(batches.count + 1))
    let plan = DepartureForecast(
      for: allowed.map { $0.addresses[0] }, policy: policy, use: use, now: now, secondsEast: 0)
    for (person, leavesAt) in zip(allowed, plan.departures) {
      let id = Invitation.ID(Int64(rows.count + 1))
      let text = "Hello \(id)"
      let item = ConfirmedBatch.Item(
        person: person.id, name: person.name, address: person.addresses[0],
        attempt: facts(of: person).attempts(except: nil) + 1,
        uid: UniqueID.random(using: &random), token: Token(using: &random),
        messageID: "<\(id)@me.example>", envelopeSender: "jan@me.example",
        letter: FilledLetter(subject: "Hi", body: text), message: Array(text.utf8),
        leavesAt: leavesAt, expiry: policy.expiry)
      let invitation = Invitation(item, id: id, batch: batch, confirmedAt: now)
      let hold = policy.hold(for: allowed.count)
      rows.append(
        Row(
          confirmed: invitation, invitation: invitation,
          hold: HoldDeadline(leavesAt: leavesAt, hold: hold, at: clock.reading), item: item,
          confirmedAfter: clock.passed, promised: hold))
    }
    batches[batch] = allowed.count
  }

  /// One turn of the dispatcher; it may be interrupted, and the server may do anything.
  mutating func dispatch(using random: inout some RandomNumberGenerator) {
    let due = rows.filter { $0.invitation.state == .held && !$0.invitation.waitsForLook }
      .sorted { $0.invitation.leavesAt < $1.invitation.leavesAt }
    let conditions = DispatchDecision.Conditions(
      policy: policy, use: use, isStopped: isStopped, lastEvent: lastEvent, resumedAt: resumedAt)
    for row in due {
      let id = row.invitation.id
      let person = Self.people[Int(row.invitation.person.number) - 1]
      let decision = DispatchDecision(
        for: row.hold, to: row.invitation.address.domain, under: conditions, at: clock.reading)
      switch decision {
      case .pause: return
      case .wait: continue
      case .lookAgain(let reason):
        apply(.heldAgain(leavesAt: .never, reason: reason), to: id)
        continue
      case .leave: break
      }
      let failure = Guard.failure(
        for: facts(of: person), at: row.invitation.address, owner: Self.owner, now: now, except: id)
      if let failure {
        apply(.blocked(reason: failure.description), to: id)
        continue
      }
      guard apply(.claimed, to: id) else { continue }
      return deliver(id, using: &random)
    }
  }

  private mutating func deliver(
    _ id: Invitation.ID, using random: inout some RandomNumberGenerator
  ) {
    switch Int.random(in: 0..<12, using: &random) {
    case 0: apply(.lost(reason: "crash before the mark"), to: id)
    case 1: apply(.refused(reply: "550 5.1.1", deadAddress: true), to: id)
    case 2: apply(.putOff(reason: "450"), to: id)
    case 3: apply(.withdrawn, to: id)
    case 4: apply(.heldAgain(leavesAt: self[id].invitation.leavesAt, reason: "535"), to: id)
    default:
      guard mark(id) else { return }
      answerOfServer(id, using: &random)
    }
  }

  private mutating func mark(_ id: Invitation.ID) -> Bool {
    check(beforeMarking: id)
    guard apply(.marked, to: id) else { return false }
    marks.append((ClockStamp(clock.reading), self[id].invitation.address.domain, clock.passed))
    self[id].marks += 1
    check(capsAt: clock.passed)
    return true
  }

  private mutating func answerOfServer(
    _ id: Invitation.ID, using random: inout some RandomNumberGenerator
  ) {
    let kind = Int.random(in: 0..<10, using: &random)
    if kind >= 3 { self[id].taken += 1 }
    switch kind {
    case 0: apply(.putOff(reason: "451"), to: id)
    case 1: apply(.refused(reply: "554", deadAddress: false), to: id)
    case 2, 3: apply(.lost(reason: "dropped after the dot"), to: id)
    case 4:
      // The answer is faster than the server's reply.
      apply([.accepted, .declined, .stopped].randomElement(using: &random) ?? .accepted, to: id)
      apply(.taken(reply: "250"), to: id)
    default: apply(.taken(reply: "250"), to: id)
    }
  }
}
