@testable import Invitations

extension SimulatedQueue {
  /// What may go wrong with the clocks; both at once can not be told apart from a long sleep.
  enum ClockFaults: CaseIterable {
    case jumps, restarts
  }

  /// One random thing happens.
  mutating func step(
    _ clocks: ClockFaults, using random: inout some RandomNumberGenerator
  ) {
    switch Int.random(in: 0..<16, using: &random) {
    case 0...1: confirm(Self.people.shuffled(using: &random).suffix(3), using: &random)
    case 2...9:
      passTime(clocks, using: &random)
      dispatch(using: &random)
    case 10...13: ownerActs(using: &random)
    case 14:
      for _ in 0..<3 { mailComes(using: &random) }
    default:
      lapse()
      if Int.random(in: 0..<4, using: &random) == 0 {
        imported.insert(Person.ID(Int64.random(in: 1...14, using: &random)))
      }
    }
    checkAll()
  }

  private mutating func passTime(
    _ clocks: ClockFaults, using random: inout some RandomNumberGenerator
  ) {
    let spans: [Duration] = [
      .seconds(1), .seconds(30), .minutes(2), .minutes(10), .hours(1), .hours(5), .days(1),
      .days(4), .days(22), .days(95),
    ]
    let longest = [3, 3, 3, 4, 9].randomElement(using: &random) ?? 3
    clock.pass(spans[Int.random(in: 1...longest, using: &random)])
    guard Int.random(in: 0..<8, using: &random) == 0 else { return }
    switch clocks {
    case .restarts: clock.restart(after: .minutes(Int.random(in: 1...3000, using: &random)))
    case .jumps:
      if Bool.random(using: &random) {
        clock.correct()
      } else {
        clock.turn(by: .minutes(Int.random(in: -3000...3000, using: &random)))
      }
    }
  }

  private mutating func ownerActs(using random: inout some RandomNumberGenerator) {
    guard let row = rows.randomElement(using: &random) else { return }
    let id = row.invitation.id
    switch Int.random(in: 0..<9, using: &random) {
    case 0: apply(.withdrawn, to: id)
    case 1 where Int.random(in: 0..<4, using: &random) == 0: stop()
    case 1, 2, 3:
      isStopped = false
      resumedAt = now
    case 4: apply(.treatedAsSent, to: id)
    case 5:
      if apply(.sendAgain(leavesAt: now + .minutes(2)), to: id) { self[id].sendAgains += 1 }
    case 6: restore(row)
    case 7:
      for row in rows where row.invitation.waitsForLook {
        apply(
          .heldAgain(leavesAt: now + .minutes(2), reason: "looked at again"), to: row.invitation.id)
      }
    default: apply(.extended(leavesAt: row.invitation.leavesAt + .seconds(60)), to: id)
    }
  }

  private mutating func stop() {
    isStopped = true
    for id in rows.map(\.invitation.id) { apply(.cancelled(reason: "stopped by you"), to: id) }
  }

  /// Undoing a withdrawal asks the guards again, as confirming does.
  private mutating func restore(_ row: Row) {
    let person = Self.people[Int(row.invitation.person.number) - 1]
    guard
      Guard.failure(
        for: facts(of: person), at: row.invitation.address, owner: Self.owner, now: now,
        except: row.invitation.id) == nil
    else { return }
    apply(.restored, to: row.invitation.id)
  }

  /// Answers come only from whoever really got the mail; refusals may also be forged.
  private mutating func mailComes(using random: inout some RandomNumberGenerator) {
    guard let row = rows.randomElement(using: &random) else { return }
    let id = row.invitation.id
    switch Int.random(in: 0..<7, using: &random) {
    case 0 where Bool.random(using: &random): apply(.stopped, to: id)
    case 1 where Bool.random(using: &random): apply(.declined, to: id)
    case 2 where row.taken > 0: apply(.undeliverable(reply: "5.2.2", deadAddress: false), to: id)
    case 3 where row.taken > 0: apply(.undeliverable(reply: "5.1.1", deadAddress: true), to: id)
    case 4 where row.taken > 0: apply(.provedSent(evidence: "own copy"), to: id)
    default:
      guard row.taken > 0 else { return }
      let wasLive = row.invitation.isTokenLive
      apply(.accepted, to: id)
      if !wasLive, row.connects == 0, self[id].connects == 1 { fault("I5", "dead token counted") }
      apply(.accepted, to: id)
    }
  }

  private mutating func lapse() {
    for id in rows.map(\.invitation.id) { apply(.lapsed, to: id) }
  }
}
