import Invitations
import Testing

@testable import InvitationStore

@Suite struct `Messages on a network` {
  private let place: TemporaryFolder
  private let store: Store

  init() throws {
    place = try TemporaryFolder()
    store = try Store(folder: place.path, owner: Made.owner)
    var ann = Made.record("Ann Lee", "ann@a.example", source: "messages.csv")
    ann.network = .messages(Made.messages)
    try store.take([Made.record("Bo Ek", "bo@b.example"), ann])
  }

  private func ann() throws -> Suggestion? {
    try store.suggestion(named: "Ann Lee")
  }

  @Test func `they count for somebody without mail, before and after mail is read`() throws {
    let expected =
      "on LinkedIn: you wrote 2 times, last 1 month ago; they wrote once, last 1 month ago"
    #expect(try store.everybody().map(\.person.name) == ["Ann Lee", "Bo Ek"])
    #expect(try ann()?.reasons.first == expected)
    #expect(try ann()?.tie == TieAccumulator(Made.messages, now: Made.start).tie(at: Made.start))
    _ = try store.readHistory(MailSource(.mbox, path: "/b"), stamp: "1", at: Made.start) { run in
      try run.add(
        SeenMail(
          from: [Made.address("bo@b.example")], to: [Made.address("jan@me.example")],
          date: Made.start - .days(1), identifier: "1"))
    }
    #expect(try ann()?.reasons.first == expected)
    #expect(try ann()?.flags.isEmpty == true)
    let person = try #require(try ann())
    let mails = try #require(try store.mails(with: person.id, at: Made.start))
    #expect(mails.map(\.isDay) == [true, true, true])
    var clock = Made.clock
    clock.secondsEast = 50_000
    for mail in mails {
      #expect(mail.line(at: clock).hasPrefix("\(mail.mail.at.iso8601.prefix(10))  "))
    }
  }

  @Test func `mail counts instead, where there is some`() throws {
    _ = try store.readHistory(MailSource(.mbox, path: "/b"), stamp: "1", at: Made.start) { run in
      try run.add(
        SeenMail(
          from: [Made.address("ann@a.example")], to: [Made.address("jan@me.example")],
          date: Made.start - .days(1), identifier: "1"))
    }
    #expect(try ann()?.reasons == ["they wrote once, you never answered"])
  }

  @Test func `a message of the future says nothing`() throws {
    var cy = Made.record("Cy Ng", "cy@c.example")
    cy.network = .messages([MailExchange(.received, at: Made.start + .days(9_000))])
    try store.take([cy], from: "later")
    let found = try store.suggestion(named: "Cy Ng")
    #expect(found?.tie.tier == Tie.Tier.none)
    #expect(found?.reasons == ["never exchanged mail; from address book only"])
  }
}
