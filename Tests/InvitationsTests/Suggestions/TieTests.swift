@testable import Invitations
import Testing

struct TieTests {
  private let now = Made.start

  private func tie(
    sent: [Duration] = [], received: [Duration] = [], recipients: Int = 1
  ) -> Tie {
    var sum = TieAccumulator()
    for age in sent { sum.add(.sent, at: now - age, recipients: recipients, now: now) }
    for age in received { sum.add(.received, at: now - age, recipients: recipients, now: now) }
    return sum.tie(at: now)
  }

  private func isNear(_ a: Double, _ b: Double) -> Bool {
    abs(a - b) <= 1e-9 * max(1, abs(a), abs(b))
  }

  @Test(
    arguments: [
      (0.0, 1.0), (0.5, 1.4142135623730951), (1, 2), (-1, 0.5), (-0.25, 0.8408964152537145),
      (10.3, 1260.691879265195), (-40, 9.094947017729282e-13),
    ])
  func `the power of two is right`(_ x: Double, _ power: Double) {
    #expect(abs(TieAccumulator.exponential2(x) / power - 1) < 1e-14)
  }

  @Test func `the formula of the design`() {
    #expect(isNear(tie(received: [.zero]).strength, 1))
    #expect(isNear(tie(sent: [.zero]).strength, 0.5))
    #expect(isNear(tie(sent: [.zero], received: [.zero]).strength, 6.5))
    #expect(isNear(tie(received: [.days(90)]).strength, 0.5))
    #expect(isNear(tie(received: [.days(180)]).strength, 0.25))
    #expect(isNear(tie(received: [.zero], recipients: 4).strength, 0.5))
  }

  @Test func `no mail is no tie`() {
    #expect(TieAccumulator().tie(at: now) == Tie())
    #expect(tie(received: [.days(900)]).tier == .faint)
  }

  @Test(
    arguments: [
      (0.1, Tie.Tier.faint), (0.5, .some), (1.99, .some), (2, .active), (7.99, .active),
      (8, .close),
    ])
  func `tiers begin where the design says`(_ strength: Double, _ tier: Tie.Tier) {
    #expect(Tie(strength: strength, sawMail: true).tier == tier)
  }

  @Test func `a mail from the future counts as one of now`() {
    #expect(isNear(tie(received: [.days(-900)]).strength, 1))
  }

  @Test(arguments: 0..<20)
  func `order and portions do not matter, and waiting changes no order`(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let mails = (0..<60).map { _ in
      (
        Bool.random(using: &random) ? TieAccumulator.Direction.sent : .received,
        now - .hours(Int.random(in: 0...40_000, using: &random)),
        Int.random(in: 1...9, using: &random)
      )
    }
    func sum(_ mails: some Sequence<(TieAccumulator.Direction, Moment, Int)>) -> TieAccumulator {
      var sum = TieAccumulator()
      for (direction, moment, recipients) in mails {
        sum.add(direction, at: moment, recipients: recipients, now: now)
      }
      return sum
    }
    let all = sum(mails)
    #expect(
      isNear(all.tie(at: now).strength, sum(mails.shuffled(using: &random)).tie(at: now).strength))
    var portions = sum(mails.prefix(20))
    portions.add(sum(mails.dropFirst(20)))
    #expect(isNear(all.tie(at: now).strength, portions.tie(at: now).strength))
    let other = sum(mails.prefix(30))
    let later = now + .days(Int.random(in: 1...3000, using: &random))
    #expect(
      (all.tie(at: now).strength > other.tie(at: now).strength)
        == (all.tie(at: later).strength > other.tie(at: later).strength))
  }

  @Test func `other evidence adds its points, up to Active`() {
    var person = Made.person()
    person.categories = ["myContacts"]
    person.organization = "Acme Inc."
    #expect(TieEvidence.found(for: person, ownCompany: "ACME, Ltd") == [.sameCompany])
    person.categories.append("Friends")
    person.connectedSince = "2024-01-15"
    let found = TieEvidence.found(for: person, ownCompany: "Other")
    #expect(found == [.category, .connected])
    #expect(Tie().with(found).strength == 3)
    #expect(Tie(strength: 7, sawMail: true).with(found).tier == .active)
    #expect(Tie(strength: 9, sawMail: true).with(found).strength == 9)
  }
}
