import Invitations
import Testing

struct FlagRulesTests {
  private let now = Made.start
  private let owner = Owner(
    name: "Jan Novák",
    ownKeys: [
      Made.address("jan.novak@me.example").identityKey, Made.address("jan.n@gmail.com").identityKey,
    ])

  private func flags(_ facts: SuggestionFacts, _ owner: Owner? = nil) -> [String] {
    FlagRules.flags(for: facts, owner: owner ?? self.owner, now: now)
      .map { "\($0.kind.word): \($0.detail)" }
  }

  private func flags(_ name: String, _ addresses: String...) -> [String] {
    flags(
      SuggestionFacts(
        person: Person(
          id: Person.ID(1), name: name, addresses: addresses.map { Made.address($0) })))
  }

  @Test func `the usual person has no flag`() {
    #expect(flags("Ann Lee", "ann@x.example").isEmpty)
    #expect(flags("Ján Slávik", "jan.slavik@x.example").isEmpty)
    #expect(flags("山田 太郎", "yamada@x.example").isEmpty)
  }

  @Test(
    arguments: [
      "jan.novak@me.example", "JAN.NOVAK@ME.EXAMPLE", "jann+news@gmail.com",
      "j.a.n.n@googlemail.com",
    ])
  func `own addresses are known in every form`(_ address: String) {
    #expect(flags("Somebody", address) == ["own: your own address"])
    #expect(flags("Somebody", "ann@x.example", address) == ["own: your own address"])
  }

  @Test(
    arguments: [
      ("Jan Novak", "x@y.example"), ("NOVAK, Jan", "x@y.example"), ("Novák Jan", "x@y.example"),
      ("", "jan.novak@old.example"), ("", "novak.jan@old.example"), ("", "jnovak77@old.example"),
      ("J. Novak", "jnovak@old.example"),
    ])
  func `somebody with the owner's name may be the owner`(_ name: String, _ address: String) {
    #expect(flags(name, address).contains("own?: has your name; is it you?"))
  }

  @Test(arguments: [("Me", true), ("MYSELF", true), ("My Card", true), ("Mel", false)])
  func `the owner's own card is asked about`(_ name: String, _ isAsked: Bool) {
    let flags = flags(name, "someone@else.example")
    #expect(flags.contains("own?: is called \"\(name)\"; is it you?") == isAsked)
  }

  @Test func `an address that mail shows to be the owner's is blocked until they are asked`() throws
  {
    var owner = owner
    owner.suspected = [try EmailAddress("old@me.example").identityKey: "3 mails are from it"]
    let person = SuggestionFacts(
      person: Person(
        id: Person.ID(1), name: "Old", addresses: [try EmailAddress("OLD@me.example")]))
    #expect(flags(person, owner) == ["own: looks like your own address: 3 mails are from it"])
    #expect(
      Guard.failure(
        for: person, at: try EmailAddress("old@me.example"), owner: owner,
        now: Moment(seconds: 0))?.rule == .notOwn)
  }

  @Test(
    arguments: [
      ("Jana Novakova", "jnovak@old.example"), ("Jan Novak Jr", "x@y.example"),
      ("Jan", "jan@y.example"), ("Peter Novak", "pnovak@y.example"),
    ])
  func `somebody with another name is not`(_ name: String, _ address: String) {
    #expect(!flags(name, address).contains("own?: has your name; is it you?"))
  }

  @Test(
    arguments: [
      ("山田 太郎", "太郎 山田", true), ("山田 太郎", "山田 花子", false), ("Groß Ján", "Jan GROSS", true),
      ("Jan Gross", "Ján Groß", true), ("Jan Gross", "Jan Grosz", false),
      ("Łukasz Æro", "aero lukasz", true), ("Jan", "Jan", false), ("", "Jan Novak", false),
    ])
  func `the owner's name is known in any script and spelling`(
    _ owner: String, _ name: String, _ isMaybeOwn: Bool
  ) {
    let facts = SuggestionFacts(person: Made.person(1, name, "x@y.example"))
    #expect(
      flags(facts, Owner(name: owner)).contains("own?: has your name; is it you?") == isMaybeOwn)
  }

  @Test(
    arguments: [
      "no-reply@x.example", "noreply@x.example", "NoReply-7@x.example", "do-not-reply@x.example",
      "do_not_reply@x.example", "donotreply@x.example", "mailer-daemon@x.example",
      "MAILER-DAEMON@x.example", "bounce@x.example", "bounces+12@x.example", "owner-list@x.example",
      "list-owner@x.example", "list-request@x.example", "list-bounces@x.example",
      "majordomo@x.example", "listserv@x.example",
    ])
  func `machines are blocked`(_ address: String) {
    #expect(flags("Somebody", address) == ["daemon: a machine's address, nobody reads it"])
  }

  @Test(
    arguments: [
      "info@x.example", "Sales@x.example", "contact@x.example", "office@x.example",
      "support@x.example", "admin@x.example", "hr@x.example", "jobs@x.example", "news@x.example",
      "postmaster@x.example", "sales-eu@x.example", "info2@x.example", "support.team@x.example",
    ])
  func `role boxes warn`(_ address: String) {
    #expect(flags("Somebody", address) == ["role: role box"])
  }

  @Test(
    arguments: [
      "ann.lee@x.example", "nolan@x.example", "noah.lee@x.example", "no.lan@x.example",
      "informer@x.example", "sales.smith@x.example", "newsome@x.example", "mailer@x.example",
      "owner@x.example", "doris@x.example", "hr.giger@x.example", "request@x.example",
    ])
  func `people whose address looks a little like it are left alone`(_ address: String) {
    #expect(flags("Somebody", address).isEmpty)
  }

  @Test func `a role box that writes back is a person`() {
    var facts = SuggestionFacts(person: Made.person(1, "Ann", "info@x.example"))
    facts.mail = MailHistory(sent: 3, received: 3)
    #expect(flags(facts).isEmpty)
    facts.mail = MailHistory(sent: 3, received: 2)
    #expect(flags(facts) == ["role: role box"])
  }

  @Test func `a group is blocked`() {
    var facts = SuggestionFacts(person: Made.person())
    facts.person.kind = .group
    #expect(flags(facts) == ["list: a group or list, not a person"])
  }

  @Test func `no address, no name`() {
    #expect(flags("") == ["no-address: no usable address", "missing: no name"])
    #expect(flags("Ann@x.example", "ann@x.example") == ["missing: no name"])
  }

  @Test func `a name with another address, or a domain of two alphabets, is odd`() {
    #expect(
      flags("bank@x.example", "ann@y.example") == ["odd: the name holds another address"])
    #expect(
      flags("Ann", "ann@p\u{430}ypal.example") == ["odd: the domain mixes alphabets"])
    #expect(flags("Ann", "ann@bücher.example").isEmpty)
    #expect(flags("Ann", "ann@почта.example").isEmpty)
    #expect(flags("Ann", "ann@日本ヤフー.example").isEmpty)
  }

  @Test func `two people at one address are marked`() {
    var facts = SuggestionFacts(person: Made.person())
    facts.sharesAddressWith = ["Bob Lee"]
    #expect(flags(facts) == ["dup: has the same address as Bob Lee"])
  }

  @Test(
    arguments: [
      ("Eva Nováková", "eva@gmail.com", true), ("Petr Novák", "petr@seznam.cz", true),
      ("Petr Novak", "petr@work.example", false), ("Petr Novakowski", "petr@gmail.com", false),
    ])
  func `the owner's family name at a free provider may be family`(
    _ name: String, _ address: String, _ isFamily: Bool
  ) {
    #expect(flags(name, address).contains { $0.hasPrefix("family?: ") } == isFamily)
  }

  @Test func `a family category may be family`() {
    var facts = SuggestionFacts(person: Made.person())
    facts.person.categories = ["myContacts", "Family"]
    #expect(flags(facts) == ["family?: in your category Family; family?"])
  }

  @Test func `states of earlier invitations block, with date and reason`() {
    func state(_ state: Invitation.State, _ days: Int) -> [String] {
      flags(
        SuggestionFacts(
          person: Made.person(),
          invitations: [Made.invitation(state: state, changedAt: now - .days(days))]))
    }
    #expect(state(.declined, 266) == ["declined: said no on 2026-03-02"])
    #expect(state(.accepted, 3) == ["connected: connected since 2026-11-20"])
    #expect(state(.sent, 3) == ["pending: asked on 2026-11-20, no answer yet"])
    #expect(state(.held, 0) == ["pending: an invitation is held since 2026-11-23"])
    #expect(
      state(.withdrawn, 3)
        == ["cooling: withdrawn on 2026-11-20; can be asked again from 2026-12-11"])
    #expect(
      state(.expired, 3)
        == ["cooling: no answer; lapsed on 2026-11-20; can be asked again from 2027-02-18"])
    #expect(state(.withdrawn, 21).isEmpty)
    #expect(state(.cancelled, 0).isEmpty)
  }

  @Test func `two attempts are all`() {
    let old = now - .days(400)
    let facts = SuggestionFacts(
      person: Made.person(),
      invitations: [
        Made.invitation(1, state: .expired, changedAt: old),
        Made.invitation(2, state: .expired, changedAt: old),
      ])
    #expect(flags(facts) == ["asked-twice: was asked twice already"])
  }

  @Test func `one kind of fact is told once`() {
    let facts = SuggestionFacts(
      person: Made.person(),
      invitations: [Made.invitation(state: .declined, changedAt: now - .days(3))],
      suppressions: [
        Suppression(
          key: Made.address().identityKey, reason: .stop, evidence: "mail", at: now - .days(2)),
        Suppression(
          key: Made.address().identityKey, reason: .bounced, evidence: "5.1.1", at: now - .days(1)),
      ])
    #expect(
      flags(facts) == [
        "declined: said never again on 2026-11-21", "bounced: this address bounced on 2026-11-22",
      ])
  }

  @Test func `strangers are told from mail history only`() {
    var facts = SuggestionFacts(person: Made.person())
    #expect(flags(facts).isEmpty)
    var reader = owner
    reader.hasMailHistory = true
    #expect(flags(facts, reader) == ["stranger: no mail in both directions, not connected"])
    facts.mail = MailHistory(sent: 1, received: 1, lastSent: now - .days(3 * 365 + 1))
    #expect(flags(facts, reader) == ["old: no mail since 2023-11-23"])
    facts.mail?.lastReceived = now - .days(20)
    #expect(flags(facts, reader).isEmpty)
  }

  @Test func `blocking flags come first`() {
    let facts = SuggestionFacts(
      person: Made.person(1, "", "info@x.example"),
      invitations: [Made.invitation(state: .sent)])
    let kinds = FlagRules.flags(for: facts, owner: owner, now: now).map(\.kind)
    #expect(kinds == [.pending, .role, .missing])
  }

  @Test func `a person is blocked exactly when a guard refuses`() {
    var random = SeededGenerator(seed: 7)
    let states = Invitation.State.allCases
    let addresses = [
      "ann@x.example", "info@x.example", "noreply@x.example", "jan.novak@me.example",
    ]
    for _ in 0..<3000 {
      var facts = SuggestionFacts(
        person: Made.person(1, "Ann Lee", addresses.randomElement(using: &random) ?? ""))
      for number in 0..<Int.random(in: 0...2, using: &random) {
        facts.invitations.append(
          Made.invitation(
            Int64(number), state: states.randomElement(using: &random) ?? .held,
            changedAt: now - .days(Int.random(in: 0...120, using: &random))))
      }
      if Int.random(in: 0..<5, using: &random) == 0 {
        facts.suppressions = [
          Suppression(
            key: facts.person.addresses[0].identityKey,
            reason: Suppression.Reason.allCases.randomElement(using: &random) ?? .stop,
            evidence: "", at: now)
        ]
      }
      let suggestion = Suggestion(facts, owner: owner, now: now)
      let failure = Guard.failure(
        for: facts, at: facts.person.addresses[0], owner: owner, now: now)
      #expect(suggestion.isSelectable == (failure == nil), "\(facts)")
    }
  }
}
