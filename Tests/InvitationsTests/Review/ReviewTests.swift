import Invitations
import Testing

struct ReviewTests {
  private let clock = ClockReading(now: Made.start, bootID: "a", sinceBoot: .hours(5))
  private let sender = Mailbox(name: "Jan Novak", address: Made.address("jan@me.example"))
  private let owner = Owner(
    name: "Jan Novak", ownKeys: [Made.address("jan@me.example").identityKey])

  private func facts(
    _ number: Int64, _ name: String, _ address: String,
    _ change: (inout SuggestionFacts) -> Void = { _ in }
  ) -> SuggestionFacts {
    var facts = SuggestionFacts(person: Made.person(number, name, address))
    change(&facts)
    return facts
  }

  private func review(
    _ facts: [SuggestionFacts], letter: Letter = .starter,
    fields: [Person.ID: [LetterField: String]] = [:], from: Mailbox?? = .none,
    policy: SendingPolicy = SendingPolicy(), use: CapUse = CapUse(), at clock: ClockReading? = nil
  ) -> Review {
    Review(
      of: facts, letter: letter, fields: fields, from: from ?? sender, owner: owner,
      policy: policy, use: use, at: clock ?? self.clock)
  }

  private var three: [SuggestionFacts] {
    [
      facts(1, "Chiyo Tanaka", "chiyo@acme.example"), facts(2, "Ämilie Roth", "am@acme.example"),
      facts(3, "Ben Achter", "ben@acme.example"),
    ]
  }

  @Test func `everybody stands there by name, with their own text`() {
    let review = review(three)
    #expect(
      review.entries.map(\.suggestion.person.name) == ["Ämilie Roth", "Ben Achter", "Chiyo Tanaka"])
    #expect(review.entries[1].letter.body.hasPrefix("Hi Ben,\n\nthis is Jan Novak."))
    #expect(review.entries[1].letter.body.contains("this lapses on 2026-12-23"))
    #expect(review.entries.allSatisfy { $0.letter.unfilled.isEmpty })
    #expect(review.count == 3 && review.phrase == "send 3")
    #expect(review.refusal == nil)
  }

  @Test func `flagged people come first, and count only once they are ticked`() {
    var review = review(three + [facts(4, "Zed", "info@acme.example")])
    #expect(review.entries.first?.suggestion.person.name == "Zed")
    #expect(review.phrase == "send 3")
    review.toggleTick(Person.ID(4))
    #expect(review.phrase == "send 4")
    review.toggleTick(Person.ID(4))
    review.toggleTick(Person.ID(1))
    #expect(review.phrase == "send 3")
  }

  @Test func `whoever can not be invited is named with the reason`() {
    let review = review([
      facts(1, "Me", "jan@me.example"),
      facts(2, "Elif", "elif@x.example") {
        $0.invitations = [Made.invitation(state: .declined, changedAt: Made.start - .days(3))]
      },
      facts(3, "Bot", "noreply@x.example"),
      facts(4, "Nobody", "n@x.example") { $0.person.addresses = [] },
      facts(5, "Ann Lee", "family@x.example"), facts(6, "Bob Lee", "FAMILY@x.example"),
      facts(5, "Ann Lee", "family@x.example"),
    ])
    #expect(review.entries.map(\.suggestion.person.name) == ["Ann Lee"])
    #expect(
      review.leftOut.map { "\($0.suggestion.person.name): \($0.reason)" } == [
        "Me: your own address", "Elif: said no on 2026-11-20",
        "Bot: a machine's address, nobody reads it", "Nobody: no usable address",
        "Bob Lee: has the same address as Ann Lee, who gets it",
      ])
  }

  @Test func `leaving somebody out makes the number smaller`() {
    var review = review(three)
    review.leaveOut(Person.ID(2))
    #expect(review.phrase == "send 2")
    #expect(review.leftOut.map(\.reason) == ["left out by you"])
    for number in [1, 3] { review.leaveOut(Person.ID(Int64(number))) }
    #expect(review.refusal == .nobody)
  }

  @Test func `each person's own sentence goes to that person`() {
    let review = review(three, fields: [Person.ID(3): [.personal: "Your talk in May was great."]])
    #expect(review.entries[1].letter.body.contains("Your talk in May was great."))
    #expect(!review.entries[0].letter.body.contains("May"))
    #expect(!review.entries[0].letter.body.contains("\n\n\n"))
  }

  @Test func `a field without a value refuses until that person is left out`() {
    var review = review(
      three + [facts(4, "", "x@acme.example")])
    #expect(review.refusal == nil, "a nameless one is flagged and not ticked")
    review.toggleTick(Person.ID(4))
    guard case .letter(let finding) = review.refusal else {
      Issue.record("the letter should be refused")
      return
    }
    #expect(finding.rule == .filled)
    review.leaveOut(Person.ID(4))
    #expect(review.refusal == nil)
  }

  @Test func `without a sender, or with too many, it is refused`() {
    #expect(review(three, from: .some(nil)).refusal == .noSender)
    let policy = SendingPolicy(caps: .init(batch: 2))
    #expect(review(three, policy: policy).refusal == .tooMany(count: 3, cap: 2))
  }

  @Test func `first and last departure are told`() {
    let review = review(three)
    #expect(review.firstDeparture == Made.start + .seconds(120))
    #expect(review.lastDeparture == Made.start + .seconds(160))
    #expect(review.warnings.isEmpty)
  }

  @Test(
    arguments: [
      (12, 4, "12 is 3 times your largest batch so far (4)"),
      (11, 4, "11 is more than 2 times your largest batch so far (4)"),
      (12, 0, "12 people is a lot for a first batch"),
    ])
  func `a batch larger than usual deserves a second look`(
    _ count: Int, _ largest: Int, _ warning: String
  ) {
    let people = (1...count).map { facts(Int64($0), "P\($0)", "p\($0)@x\($0).example") }
    #expect(review(people, use: CapUse(largestBatch: largest)).warnings == [warning])
    #expect(review(people, use: CapUse(largestBatch: count)).warnings.isEmpty)
  }

  @Test func `old contacts and second attempts deserve a second look`() {
    let old = facts(1, "Imran Sheikh", "imran@x.example") {
      $0.mail = MailHistory(sent: 1, lastSent: Made.start - .days(740))
    }
    let again = facts(2, "Ann Lee", "ann@x.example") {
      $0.invitations = [Made.invitation(state: .expired, changedAt: Made.start - .days(100))]
    }
    let review = review([old, again])
    #expect(
      review.warnings == [
        "Ann Lee: asked once before; this is the last time",
        "Imran Sheikh: last contact 2 years ago",
      ])
    #expect(review.entries.map(\.attempt) == [2, 1])
  }

  @Test func `a batch over a cap names the last day and the cap`() {
    let people = (1...3).map { facts(Int64($0), "P\($0)", "p\($0)@x\($0).example") }
    let day = SendingPolicy(caps: .init(day: 1))
    #expect(
      review(people, policy: day).warnings == [
        "the last leaves on 2026-11-25 because at most 1 a day leave"
      ])
    let week = SendingPolicy(caps: .init(day: 2, week: 2))
    #expect(
      review(people, policy: week).warnings == [
        "the last leaves on 2026-11-30 because at most 2 a week leave"
      ])
  }

  @Test func `quiet hours are named`() {
    let night = ClockReading(
      now: CivilTime.moment(year: 2026, month: 11, day: 23, hour: 23), bootID: "a",
      sinceBoot: .zero)
    #expect(
      review(Array(three.prefix(1)), at: night).warnings == [
        "the first leaves on 2026-11-24 at 07:00:00: your quiet hours come before"
      ])
  }
}
