import Invitations
import Testing

/// Every row of the table of flags: when it is there, and what it does.
struct FlagTableTests {
  struct Row: CustomTestStringConvertible, Sendable {
    var kind: Flag.Kind
    var facts: SuggestionFacts
    var blocks: Bool
    var testDescription: String { kind.word }
  }

  private static let owner = Owner(
    name: "Jan Novák", ownKeys: [Made.address("jan.novak@me.example").identityKey],
    hasMailHistory: true)
  private static let now = Made.start
  private static let known = MailHistory(
    sent: 2, received: 2, lastSent: now - .days(3), lastReceived: now - .days(3))

  private static func facts(
    _ name: String = "Ann Lee", _ address: String = "ann@x.example", mail: MailHistory? = known,
    _ change: (inout SuggestionFacts) -> Void = { _ in }
  ) -> SuggestionFacts {
    var facts = SuggestionFacts(
      person: Person(id: Person.ID(1), name: name, addresses: [Made.address(address)]), mail: mail)
    change(&facts)
    return facts
  }

  private static func asked(_ state: Invitation.State, _ days: Int) -> SuggestionFacts {
    facts { $0.invitations = [Made.invitation(state: state, changedAt: now - .days(days))] }
  }

  private static func suppressed(_ reason: Suppression.Reason) -> SuggestionFacts {
    facts {
      $0.suppressions = [
        Suppression(key: Made.address().identityKey, reason: reason, evidence: "mail", at: now)
      ]
    }
  }

  static let table: [Row] = [
    Row(kind: .own, facts: facts("X", "jan.novak+tag@me.example"), blocks: true),
    Row(kind: .ownMaybe, facts: facts("Novak Jan", "jn@x.example"), blocks: false),
    Row(kind: .duplicate, facts: facts { $0.sharesAddressWith = ["Bob"] }, blocks: false),
    Row(kind: .daemon, facts: facts("Shop", "no-reply@x.example"), blocks: true),
    Row(kind: .role, facts: facts("Acme", "sales@x.example"), blocks: false),
    Row(kind: .list, facts: facts { $0.person.kind = .group }, blocks: true),
    Row(kind: .list, facts: facts { $0.person.remarks.group = .notPeople }, blocks: true),
    Row(
      kind: .list,
      facts: facts(mail: MailHistory(sent: 1)) { $0.listTraces = ListTraces(mails: 3, writers: 3) },
      blocks: true),
    Row(
      kind: .list,
      facts: facts(mail: nil) { $0.listTraces = ListTraces(mails: 5, writers: 1) },
      blocks: true),
    Row(kind: .stranger, facts: facts(mail: MailHistory(sent: 4)), blocks: false),
    Row(kind: .family, facts: facts("Eva Nováková", "eva@gmail.com"), blocks: false),
    Row(kind: .family, facts: facts { $0.person.categories = ["Rodina"] }, blocks: false),
    Row(kind: .family, facts: facts { $0.person.relation = "Aunt" }, blocks: false),
    Row(kind: .connected, facts: asked(.accepted, 3), blocks: true),
    Row(kind: .pending, facts: asked(.sent, 3), blocks: true),
    Row(kind: .declined, facts: asked(.declined, 3), blocks: true),
    Row(kind: .cooling, facts: asked(.withdrawn, 3), blocks: true),
    Row(kind: .bounced, facts: suppressed(.bounced), blocks: true),
    Row(kind: .suppressed, facts: suppressed(.manual), blocks: true),
    Row(
      kind: .askedTwice,
      facts: facts {
        $0.invitations = [1, 2].map {
          Made.invitation($0, state: .expired, changedAt: now - .days(400))
        }
      }, blocks: true),
    Row(
      kind: .old,
      facts: facts(
        mail: MailHistory(
          sent: 1, received: 1, lastSent: now - .days(1_100), lastReceived: now - .days(1_100))),
      blocks: false),
    Row(
      kind: .old, facts: facts { $0.newerAddress = Made.address("ann@new.example") }, blocks: false),
    Row(kind: .odd, facts: facts("bank@y.example"), blocks: false),
    Row(kind: .odd, facts: facts("Ann", "ann@p\u{430}ypal.example"), blocks: false),
    Row(kind: .missing, facts: facts(""), blocks: false),
    Row(kind: .changed, facts: facts { $0.asksAgain = true }, blocks: false),
    Row(kind: .noAddress, facts: facts { $0.person.addresses = [] }, blocks: true),
  ]

  @Test func `every kind of flag has a row`() {
    #expect(Set(Self.table.map(\.kind)) == Set(Flag.Kind.allCases))
  }

  @Test(arguments: table)
  func `it is there, with a reason`(_ row: Row) throws {
    let flags = FlagRules.flags(for: row.facts, owner: Self.owner, now: Self.now)
    let flag = try #require(flags.first { $0.kind == row.kind })
    #expect(!flag.detail.isEmpty)
  }

  @Test(arguments: table)
  func `it blocks or warns in the list, and no bulk pick takes it`(_ row: Row) {
    let suggestion = Suggestion(row.facts, owner: Self.owner, now: Self.now)
    var tray = Tray()
    #expect(tray.pickShown([suggestion]) == 0)
    #expect(suggestion.isSelectable == !row.blocks)
    #expect(tray.pick(suggestion) == !row.blocks)
  }

  @Test(arguments: table)
  func `on the review it is left out, or waits for a tick of its own`(_ row: Row) throws {
    var review = Review(
      of: [row.facts], letter: Letter.starter,
      from: Mailbox(name: "Jan Novák", address: Made.address("jan.novak@me.example")),
      owner: Self.owner, policy: SendingPolicy(), use: CapUse(),
      at: ClockReading(now: Self.now, bootID: "boot", sinceBoot: .hours(1)))
    #expect(review.count == 0)
    guard !row.blocks else {
      #expect(review.entries.isEmpty)
      #expect(review.leftOut.count == 1)
      return
    }
    let entry = try #require(review.entries.first)
    review.toggleTick(entry.id)
    #expect(review.count == 1)
  }

  @Test func `nobody of the table is without its flag when the reason is gone`() {
    let facts = Self.facts()
    #expect(FlagRules.flags(for: facts, owner: Self.owner, now: Self.now).isEmpty)
  }

  @Test func `who writes is no list, however many write to them over one`() {
    let traces = ListTraces(mails: 9, writers: 9)
    for facts in [
      Self.facts { $0.listTraces = traces },
      Self.facts(mail: nil) {
        $0.listTraces = ListTraces(mails: 9, writers: 9, writes: true)
      }, Self.facts(mail: nil) { $0.listTraces = ListTraces(mails: 2, writers: 2) },
    ] {
      let flags = FlagRules.flags(for: facts, owner: Self.owner, now: Self.now)
      #expect(!flags.contains { $0.kind == .list })
    }
  }

  @Test(arguments: ["client", "friend", "colleague"])
  func `a relation that is no family answers the guess`(_ relation: String) {
    let facts = Self.facts("Eva Nováková", "eva@gmail.com") { $0.person.relation = relation }
    #expect(FlagRules.flags(for: facts, owner: Self.owner, now: Self.now).isEmpty)
  }

  @Test func `a no to family is final`() {
    let facts = Self.facts("Eva Nováková", "eva@gmail.com") {
      $0.person.categories = ["Family"]
      $0.person.remarks.isNotFamily = true
    }
    #expect(FlagRules.flags(for: facts, owner: Self.owner, now: Self.now).isEmpty)
  }

  @Test func `the same company counts half a point more, visibly`() {
    var owner = Self.owner
    let facts = Self.facts { $0.person.organization = "ACME, Inc." }
    #expect(Suggestion(facts, owner: owner, now: Self.now).evidence.isEmpty)
    owner.company = "Acme"
    let suggestion = Suggestion(facts, owner: owner, now: Self.now)
    #expect(suggestion.evidence.map(\.words) == ["same company as yours +0.5"])
    #expect(suggestion.tie.strength == facts.tie.strength + 0.5)
    #expect(suggestion.tie == facts.tie(for: owner))
  }

  @Test func `an address that fell silent is told with the newer one`() {
    func use(_ address: String, received days: Int?) -> AddressUse {
      AddressUse(
        Made.address(address),
        days.map { [MailExchange(.received, at: Self.now - .days($0))] } ?? [])
    }
    let (old, new) = ("ann@old.example", "ann@new.example")
    #expect(
      AddressUse.newer(among: [use(old, received: 400), use(new, received: 9)])
        == Made.address(new))
    #expect(
      AddressUse.newer(among: [use(old, received: nil), use(new, received: 9)])
        == Made.address(new))
    #expect(AddressUse.newer(among: [use(old, received: 60), use(new, received: 9)]) == nil)
    #expect(AddressUse.newer(among: [use(new, received: 9), use(old, received: 400)]) == nil)
    #expect(AddressUse.newer(among: [use(old, received: 400), use(new, received: nil)]) == nil)
    #expect(AddressUse.newer(among: [use(old, received: 400)]) == nil)
  }
}
