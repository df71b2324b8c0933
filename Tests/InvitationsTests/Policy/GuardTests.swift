import Invitations
import Testing

struct GuardTests {
  private let now = Made.start
  private let owner = Owner(
    name: "Jan Novak", ownKeys: [Made.address("jan@me.example").identityKey])

  private func failure(
    _ facts: SuggestionFacts, at address: EmailAddress = Made.address(),
    except: Invitation.ID? = nil
  ) -> String? {
    Guard.failure(for: facts, at: address, owner: owner, now: now, except: except)
      .map { "\($0.rule.code) \($0)" }
  }

  private func suppressed(_ reason: Suppression.Reason) -> SuggestionFacts {
    SuggestionFacts(
      person: Made.person(),
      suppressions: [
        Suppression(
          key: Made.address().identityKey, reason: reason, evidence: "test", at: now - .days(3))
      ])
  }

  private func asked(_ invitations: Invitation...) -> SuggestionFacts {
    SuggestionFacts(person: Made.person(), invitations: invitations)
  }

  @Test func `a person with nothing against them passes`() {
    #expect(failure(SuggestionFacts(person: Made.person())) == nil)
  }

  @Test func `G1 refuses an own address, also beside another one`() {
    let me = SuggestionFacts(person: Made.person(1, "Me", "JAN@me.example"))
    #expect(failure(me, at: Made.address("JAN@me.example")) == "G1 your own address")
    let both = SuggestionFacts(person: Made.person(1, "Me", "ann@x.example", "jan@me.example"))
    #expect(failure(both) == "G1 your own address")
  }

  @Test(
    arguments: [
      (Suppression.Reason.declined, "G2 said no on 2026-11-20"),
      (.stop, "G2 said never again on 2026-11-20"),
      (.complaint, "G2 complained about your mail on 2026-11-20"),
      (.bounced, "G2 this address bounced on 2026-11-20"),
      (.manual, "G2 kept off by you since 2026-11-20"),
      (.imported, "G2 on an imported list of refusals since 2026-11-20"),
    ])
  func `G2 refuses whoever is suppressed, with the reason`(
    _ reason: Suppression.Reason, _ sentence: String
  ) {
    #expect(failure(suppressed(reason)) == sentence)
  }

  @Test func `G2 lets a living address pass when another one of the person bounced`() {
    var facts = suppressed(.bounced)
    facts.person.addresses.append(Made.address("ann@y.example"))
    #expect(failure(facts, at: Made.address("ann@y.example")) == nil)
    facts.suppressions[0].reason = .stop
    #expect(failure(facts, at: Made.address("ann@y.example")) != nil)
  }

  @Test func `G2 remembers a no even where its suppression is missing`() {
    let facts = asked(Made.invitation(state: .declined, changedAt: now - .days(3)))
    #expect(failure(facts) == "G2 said no on 2026-11-20")
  }

  @Test(arguments: Invitation.State.allCases.filter(\.isOpen))
  func `G3 refuses while another invitation is open`(_ state: Invitation.State) {
    let facts = asked(Made.invitation(state: state))
    #expect(failure(facts)?.hasPrefix("G3 ") == true)
    #expect(failure(facts, except: Invitation.ID(1)) == nil)
  }

  @Test func `G3 refuses while somebody else at the address has an open one`() {
    var facts = SuggestionFacts(person: Made.person(2, "Bob Lee"))
    facts.sharedInvitations = [Made.invitation(state: .sent)]
    #expect(failure(facts) == "G3 Ann Lee at the same address has an open invitation")
  }

  @Test func `G4 refuses whoever is connected`() {
    #expect(
      failure(asked(Made.invitation(state: .accepted, changedAt: now)))
        == "G4 connected since 2026-11-23")
    var facts = SuggestionFacts(person: Made.person())
    facts.person.connectedSince = "2024-01-15"
    #expect(failure(facts) == "G4 connected since 2024-01-15")
  }

  @Test(
    arguments: [
      (Invitation.State.withdrawn, 21), (.expired, 90), (.cancelled, 0), (.failed, 0),
      (.blocked, 0),
    ])
  func `G5 leaves people alone for as long as it says`(_ state: Invitation.State, _ days: Int) {
    let over = asked(Made.invitation(state: state, changedAt: now - .days(days)))
    #expect(failure(over) == nil)
    guard days > 0 else { return }
    let facts = asked(
      Made.invitation(state: state, changedAt: now - .days(days) + .milliseconds(1)))
    #expect(failure(facts)?.hasPrefix("G5 ") == true)
  }

  @Test func `G5 names both days`() {
    let facts = asked(Made.invitation(state: .withdrawn, changedAt: now - .days(3)))
    #expect(
      failure(facts) == "G5 withdrawn on 2026-11-20; can be asked again from 2026-12-11")
  }

  @Test func `G5 a clock that went back shortens no cool-down`() {
    let facts = asked(Made.invitation(state: .withdrawn, changedAt: now + .days(100)))
    #expect(failure(facts)?.hasPrefix("G5 ") == true)
  }

  @Test func `G6 asks nobody a third time`() {
    let old = now - .days(400)
    let once = asked(Made.invitation(state: .expired, changedAt: old))
    #expect(failure(once) == nil)
    let twice = asked(
      Made.invitation(1, state: .expired, changedAt: old),
      Made.invitation(2, state: .withdrawn, changedAt: old))
    #expect(failure(twice) == "G6 was asked twice already")
  }

  @Test func `G6 counts only what left or may have left`() {
    let old = now - .days(400)
    let never = asked(
      Made.invitation(1, state: .cancelled, changedAt: old),
      Made.invitation(2, state: .failed, changedAt: old),
      Made.invitation(3, state: .blocked, changedAt: old))
    #expect(failure(never) == nil)
  }

  @Test(arguments: ["no-reply@x.example", "mailer-daemon@x.example", "list-request@x.example"])
  func `G7 refuses machines`(_ text: String) {
    #expect(
      failure(SuggestionFacts(person: Made.person()), at: Made.address(text))
        == "G7 a machine's address, nobody reads it")
  }

  @Test func `G7 refuses groups`() {
    var facts = SuggestionFacts(person: Made.person())
    facts.person.kind = .group
    #expect(failure(facts) == "G7 a group or list, not a person")
  }

  @Test func `G8 refuses a text that is not the reviewed one`() {
    #expect(Guard.failure(reviewedBody: "same".utf8, body: Array("same".utf8)) == nil)
    #expect(
      Guard.failure(reviewedBody: "same".utf8, body: "sane".utf8)
        == GuardFailure(.bodyUnchanged, "the text is not the one that was reviewed"))
  }

  @Test func `G9 refuses a letter that the lint refuses`() {
    let warning = LetterFinding(.useful, refuses: false, "plain")
    let refusal = LetterFinding(.oneAsk, refuses: true, "too long")
    #expect(Guard.failure(in: [warning]) == nil)
    #expect(
      Guard.failure(in: [warning, refusal]) == GuardFailure(.letterPasses, "L5: too long"))
  }

  @Test func `G10 refuses beyond the batch, the day and the week`() {
    let caps = SendingPolicy.Caps(batch: 3, day: 2, week: 3)
    #expect(Guard.failure(batchOf: 3, caps: caps) == nil)
    #expect(
      Guard.failure(batchOf: 4, caps: caps)?.description
        == "4 people are too many for one batch; at most 3 are allowed")
    var use = CapUse()
    use.note(now - .days(2), to: "x.example")
    use.note(now - .hours(1), to: "x.example")
    #expect(Guard.failure(of: use, caps: caps, now: now) == nil)
    use.note(now, to: "x.example")
    #expect(
      Guard.failure(of: use, caps: caps, now: now)?.description
        == "2 mails left in the last 24 hours; that is the cap")
    #expect(
      Guard.failure(of: use, caps: caps, now: now + .days(1))?.description
        == "3 mails left in the last 7 days; that is the cap")
    #expect(Guard.failure(of: use, caps: caps, now: now + .days(8)) == nil)
  }

  @Test func `G11 refuses another sender than the one shown`() {
    let shown = Mailbox(name: "Jan Novak", address: Made.address("jan@me.example"))
    let other = Mailbox(name: "Jan", address: Made.address("jan@me.example"))
    #expect(Guard.failure(sender: shown, reviewed: shown) == nil)
    #expect(
      Guard.failure(sender: nil, reviewed: shown)
        == GuardFailure(.senderConfigured, "no sender is configured"))
    #expect(
      Guard.failure(sender: other, reviewed: shown)?.description
        == "the sender is now Jan <jan@me.example>, but the review showed "
        + "Jan Novak <jan@me.example>")
  }

  @Test func `G12 refuses while stopped, and when the clock is before the last event`() {
    #expect(Guard.failure(isStopped: false, lastEvent: nil, now: now) == nil)
    #expect(Guard.failure(isStopped: false, lastEvent: now + .seconds(30), now: now) == nil)
    #expect(
      Guard.failure(isStopped: true, lastEvent: nil, now: now)
        == GuardFailure(.notStopped, "sending is stopped"))
    #expect(
      Guard.failure(isStopped: false, lastEvent: now + .hours(1), now: now)?.description
        == "the clock says 2026-11-23T10:12:00Z, but something happened at "
        + "2026-11-23T11:12:00Z already; nothing leaves until the clock is right")
  }

  @Test func `the first guard in order speaks`() {
    var facts = suppressed(.stop)
    facts.person.addresses = [Made.address("jan@me.example")]
    #expect(failure(facts, at: Made.address("jan@me.example")) == "G1 your own address")
  }

  @Test func `guards have codes G1 to G12`() {
    #expect(Guard.allCases.map(\.code) == (1...12).map { "G\($0)" })
  }
}
