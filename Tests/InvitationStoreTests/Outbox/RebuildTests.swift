import GRDB
import Invitations
import Testing

@testable import InvitationStore

@Suite struct `Rebuilding from the journal` {
  /// A generator that gives the same numbers for the same seed (SplitMix64).
  struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  @Test(arguments: 1...6)
  func `gives the same tables after any events in any order`(seed: UInt64) throws {
    let place = try TemporaryFolder()
    let store = try Store(folder: place.path)
    try store.takePeople(12)
    var random = Seeded(state: seed)
    var clock = Made.clock
    for step in 0..<150 {
      let passed = Duration.seconds(Int.random(in: 0...40_000, using: &random))
      clock.now = clock.now + passed
      clock.sinceBoot += passed
      if step.isMultiple(of: 50) {
        clock.bootID = "boot \(step)"
        clock.sinceBoot = .seconds(5)
      }
      try act(on: store, at: clock, &random)
      #expect(try store.rebuild(apply: false) == [], "seed \(seed), step \(step)")
    }
    let open = try store.invitations().filter(\.state.isOpen)
    #expect(Set(open.map(\.person)).count == open.count)
    let left = try store.invitations().filter(\.isAttempt)
    let attempts = Dictionary(grouping: left, by: \.person).mapValues(\.count)
    #expect(attempts.values.allSatisfy { $0 <= 2 })
  }

  @Test func `finds and mends what was changed behind its back`() throws {
    let place = try TemporaryFolder()
    let store = try Store(folder: place.path)
    try store.invite(try store.takePeople(2))
    try store.send(at: Made.later(.minutes(2)))
    try store.writing?.get().write { db in
      try db.execute(sql: "UPDATE invitation SET state = 'cancelled' WHERE state = 'sent'")
      try db.execute(sql: "UPDATE summary SET held = 7")
    }
    #expect(try store.rebuild(apply: false).count == 2)
    #expect(
      try store.rebuild(apply: true).first
        == "invitation 1: the table says cancelled, the journal says sent")
    #expect(try store.rebuild(apply: false).isEmpty)
    #expect(try store.summary().held == 1)
  }

  /// One thing that could happen next, whether or not it can.
  private func act(
    on store: Store, at clock: ClockReading, _ random: inout Seeded
  ) throws {
    let all = try store.invitations()
    let people = try store.allIDs(sortedBy: .tie)
    guard let person = people.randomElement(using: &random) else { return }
    let id = all.randomElement(using: &random)?.id ?? Invitation.ID(1)
    switch Int.random(in: 0..<14, using: &random) {
    case 0, 1, 2: _ = try? store.invite([person], at: clock)
    case 3, 4, 5, 6: try dispatch(store, at: clock, &random)
    case 7: _ = try store.withdraw([id], at: clock)
    case 8: _ = try store.undoWithdrawal([id], at: clock)
    case 9: _ = try store.expire(at: clock)
    case 10:
      let waiting = all.filter(\.waitsForLook).map(\.id)
      _ = try store.lookedAt(waiting, at: clock, policy: Made.policy)
    case 11: _ = try? store.sendAgain(id, at: clock, policy: Made.policy)
    case 12: if !all.isEmpty { _ = try store.extendHold(id, at: clock) }
    default:
      let events: [Invitation.Event] = [
        .accepted, .declined, .stopped, .treatedAsSent, .provedSent(evidence: "own copy"),
        .undeliverable(reply: "550 5.1.1", deadAddress: true),
      ]
      if let event = events.randomElement(using: &random) {
        _ = try? store.record(event, for: id, at: clock)
      }
    }
  }

  private func dispatch(
    _ store: Store, at clock: ClockReading, _ random: inout Seeded
  ) throws {
    guard case .claimed(let claim) = try store.claim(at: clock, policy: Made.policy) else { return }
    let id = claim.invitation.id
    let outcomes: [DeliveryOutcome] = [
      .sent(reply: "250"), .sent(reply: "250"), .rejected(reply: "550 no"),
      .rejected(reply: "550 5.1.1 gone"), .tryLater(reason: "451"), .unknown(reason: "reset"),
    ]
    if Bool.random(using: &random) || Bool.random(using: &random) {
      #expect(store.mark(id, at: clock) == .go)
    }
    if Int.random(in: 0..<5, using: &random) == 0 {
      _ = try store.recover(at: clock)
    } else if let outcome = outcomes.randomElement(using: &random) {
      _ = try store.finish(id, with: outcome, at: clock, policy: Made.policy)
    }
  }
}
