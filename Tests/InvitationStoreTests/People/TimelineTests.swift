import Invitations
import Testing

@testable import InvitationStore

@Suite struct `The timeline of a person` {
  private let place: TemporaryFolder
  private let store: Store
  private let ann: Person.ID

  init() throws {
    place = try TemporaryFolder()
    store = try Store(folder: place.path, owner: Made.owner)
    try store.take([Made.record("Ann Lee", "ann@a.example", "ann@b.example")], from: "book.vcf")
    ann = try #require(try store.everybody().first?.id)
  }

  private func read(_ mails: [(days: Int, isSent: Bool)], from path: String) throws {
    let (me, ann) = (try Made.address("jan@me.example"), try Made.address("ann@b.example"))
    _ = try store.readHistory(MailSource(.mbox, path: path), stamp: path, at: Made.start) { run in
      for mail in mails {
        run.add(
          SeenMail(
            from: [mail.isSent ? me : ann], to: [mail.isSent ? ann : me],
            date: Made.start - .days(mail.days), identifier: "\(mail.days)"))
      }
    }
  }

  private func timeline() throws -> PersonTimeline {
    try #require(try store.timeline(of: ann, at: Made.clock))
  }

  @Test func `mail, imports, picks and invitations stand in order, each with its source`() throws {
    try read([(40, true), (30, false), (10, true)], from: "/a")
    try read([(40, true), (20, false)], from: "/b")
    let draft = try store.save(
      Draft(people: [ann], letter: Letter(subject: "s", body: "b")), at: Made.start - .days(5))
    _ = try store.save(draft, at: Made.start)
    let known = try timeline()
    #expect(
      known.events.map(\.kind) == [.firstMail, .firstMailBack, .lastMail, .picked, .imported])
    #expect(known.events.map(\.source) == ["mbox:/a", "mbox:/a", "mbox:/a", "draft 1", "book.vcf"])
    #expect(known.events[0].text == "first mail: you wrote")
    #expect(known.events[2].at == Made.start - .days(10))
    #expect(known.months.map { [$0.sent, $0.received] } == [2, 2])
    #expect(try store.timeline(of: Person.ID(99), at: Made.clock) == nil)
  }

  @Test func `an invitation tells when it was made and what came of it, not each try`() throws {
    try store.invite([ann])
    let id = try #require(try store.invitations().first?.id)
    _ = try store.withdraw([id], at: Made.clock)
    let events = try timeline().events
    #expect(events.map(\.kind) == [.imported, .invited, .changed])
    #expect(events[1].text == "invited at ann@a.example")
    #expect(events[2].source == "invitation 1, batch 1")
    try store.suppress([ann], evidence: "asked me not to", at: Made.clock)
    #expect(try timeline().events.last?.source == "asked me not to")
  }

  @Test func `the mails behind the reasons come newest first, with what came of them`() throws {
    try read([(60, true), (50, false), (40, true), (5, true)], from: "/a")
    let mails = try #require(try store.mails(with: ann, at: Made.start))
    #expect(mails.map(\.answer) == [.open, .unanswered, nil, .after(.days(10))])
    #expect(mails.map(\.mail.at) == [5, 40, 50, 60].map { Made.start - .days($0) })
    let suggestion = try #require(try store.everybody().first)
    #expect(suggestion.mail?.asked == 2 && suggestion.mail?.answered == 1)
  }
}
