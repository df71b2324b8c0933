import Invitations
import Testing

struct ConfirmingTests {
  private let clock = ClockReading(now: Made.start, bootID: "a", sinceBoot: .hours(5))

  private func review(_ count: Int = 3) -> Review {
    Review(
      of: (1...count).map {
        SuggestionFacts(person: Made.person(Int64($0), "P\($0) Lee", "p\($0)@x.example"))
      },
      letter: .starter,
      from: Mailbox(name: "Jan Novak", address: Made.address("jan@me.example")),
      owner: Owner(name: "Jan Novak"), policy: SendingPolicy(expiry: .days(14)), use: CapUse(),
      at: clock)
  }

  private func confirm(
    _ review: Review, typed: String, after passed: Duration = .seconds(30), fails: Bool = false
  ) throws(ReviewRefusal) -> ConfirmedBatch {
    var random = SeededGenerator(seed: 1)
    let now = ClockReading(
      now: clock.now + passed, bootID: "a", sinceBoot: clock.sinceBoot + passed)
    return try review.confirm(
      typed: typed, at: now, composer: SimpleComposer(fails: fails), using: &random)
  }

  @Test func `the phrase confirms exactly those who were shown, with the text that was shown`()
    throws
  {
    let review = review()
    let batch = try confirm(review, typed: "send 3")
    #expect(batch.items.map(\.person) == review.entries.map(\.id))
    #expect(batch.items.map(\.letter) == review.entries.map(\.letter))
    for item in batch.items {
      let text = String(decoding: item.message, as: UTF8.self)
      #expect(text.hasSuffix(item.letter.body))
      #expect(item.messageID == "<hp1.\(item.token.text)@me.example>")
      #expect(item.envelopeSender == "jan+hp-\(item.token.text)@me.example")
      #expect(item.attempt == 1)
      #expect(item.expiry == .days(14))
    }
    #expect(Set(batch.items.map(\.token)).count == 3)
    #expect(Set(batch.items.map(\.uid)).count == 3)
  }

  @Test func `everything is held at least as long as the batch asks for`() throws {
    let batch = try confirm(review(4), typed: "send 4", after: .seconds(30))
    #expect(batch.items.first?.leavesAt == Made.start + .seconds(30) + .minutes(10))
  }

  @Test(arguments: ["", "send", "send 2", "send 4", "Send 3", " send 3", "send 3 ", "send  3"])
  func `any other words do nothing`(_ typed: String) {
    #expect(throws: ReviewRefusal.phrase(expected: "send 3")) {
      try confirm(review(), typed: typed)
    }
  }

  @Test func `an old review, or one from the future, has to be opened again`() throws {
    #expect(throws: ReviewRefusal.stale) {
      try confirm(review(), typed: "send 3", after: .hours(12))
    }
    #expect(throws: ReviewRefusal.stale) {
      try confirm(review(), typed: "send 3", after: .seconds(-1))
    }
    _ = try confirm(review(), typed: "send 3", after: .hours(11))
  }

  @Test func `once the day in the letters is no longer the true one, it has to be opened again`() {
    // Quiet hours put the departure on the next day.
    #expect(throws: ReviewRefusal.stale) {
      try confirm(review(), typed: "send 3", after: .hours(12) - .seconds(1))
    }
  }

  @Test func `a message that can not be written names the person`() {
    #expect(throws: ReviewRefusal.unwritable(name: "P1 Lee", reason: "Unwritable()")) {
      try confirm(review(), typed: "send 3", fails: true)
    }
  }

  @Test func `every refusal is a sentence`() {
    let finding = LetterFinding(.oneAsk, refuses: true, "It is too long.")
    let sentences: [ReviewRefusal: String] = [
      .nobody: "Nobody on the list would get this mail.",
      .noSender: "No sender is configured. Set name and from in config.toml.",
      .letter(finding): "L5: It is too long.",
      .tooMany(count: 60, cap: 50):
        "60 people are too many for one batch; at most 50 are allowed.",
      .phrase(expected: "send 3"): "To confirm, type exactly: send 3",
      .stale: "This review is out of date. Open it again.",
      .unwritable(name: "Ann", reason: "why"): "The mail to Ann can not be written: why",
    ]
    for (refusal, sentence) in sentences { #expect(refusal.description == sentence) }
  }
}

struct PhraseEntryTests {
  @Test func `only the next right character is taken`() {
    var entry = PhraseEntry(expected: "send 3")
    for character in "send 3" { entry.type(character) }
    #expect(entry.isMatched)
    entry.type("3")
    #expect(entry.typed.isEmpty && !entry.isMatched)
  }

  @Test(arguments: ["x", "S", "\n", " "])
  func `any other empties it`(_ wrong: Character) {
    var entry = PhraseEntry(expected: "send 3")
    for character in "sen" { entry.type(character) }
    let taken = entry.type(wrong)
    #expect(!taken && entry.typed.isEmpty)
  }

  @Test func `an empty phrase matches nothing`() {
    #expect(!PhraseEntry(expected: "").isMatched)
  }
}
