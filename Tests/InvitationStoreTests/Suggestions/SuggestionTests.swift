import Invitations
import Testing

@testable import InvitationStore

@Suite struct `Reading suggestions` {
  let place: TemporaryFolder
  let store: Store

  init() throws {
    place = try TemporaryFolder()
    store = try Store(folder: place.path)
    try store.take([
      Made.record("Zoë Åberg", "zoe@b.example", organization: "Acme"),
      Made.record("ann lee", "ann@c.example", "ann@a.example"),
      Made.record("Bo Ek"),
      Made.record("", "nameless@a.example"),
    ])
  }

  private func names(_ ids: [Person.ID]) throws -> [String] {
    try store.suggestions(for: ids, at: Made.start).map(\.person.shownName)
  }

  @Test func `come in the order asked, without those who are gone`() throws {
    let ids = [3, 99, 1].map { Person.ID($0) }
    #expect(try names(ids) == ["Bo Ek", "Zoë Åberg"])
  }

  @Test(arguments: [
    (SuggestionSort.tie, ["Zoë Åberg", "ann lee", "Bo Ek", "nameless@a.example"]),
    (.recent, ["nameless@a.example", "Bo Ek", "ann lee", "Zoë Åberg"]),
    (.name, ["ann lee", "Bo Ek", "Zoë Åberg", "nameless@a.example"]),
    (.domain, ["nameless@a.example", "Zoë Åberg", "ann lee", "Bo Ek"]),
  ])
  func `are sorted`(sort: SuggestionSort, order: [String]) throws {
    #expect(try names(store.allIDs(sortedBy: sort)) == order)
  }

  private func read(_ mails: [(from: String, to: String, days: Int)]) throws {
    _ = try store.readHistory(MailSource(.mbox, path: "/m"), stamp: "1", at: Made.start) { run in
      for (number, mail) in mails.enumerated() {
        try run.add(
          SeenMail(
            from: [Made.address(mail.from)], to: [Made.address(mail.to)],
            date: Made.start - .days(mail.days), identifier: "\(number)"))
      }
    }
  }

  /// Åberg and the nameless one were close and fell silent, Ann wrote lately.
  private func readMail() throws {
    try store.addOwnAddresses([Made.address("jan@me.example")], at: Made.clock)
    let jan = "jan@me.example"
    try read([
      ("zoe@b.example", jan, 900), (jan, "zoe@b.example", 901), (jan, "zoe@b.example", 902),
      ("zoe@b.example", jan, 903), ("ann@a.example", jan, 3),
      ("nameless@a.example", jan, 800), (jan, "nameless@a.example", 800),
      (jan, "nameless@a.example", 801),
    ])
  }

  @Test(arguments: [
    (SuggestionSort.tie, ["ann lee", "nameless@a.example", "Zoë Åberg", "Bo Ek"]),
    (.dormant, ["Zoë Åberg", "nameless@a.example", "ann lee", "Bo Ek"]),
    (.lastContact, ["ann lee", "nameless@a.example", "Zoë Åberg", "Bo Ek"]),
    (.likely, ["ann lee", "nameless@a.example", "Zoë Åberg", "Bo Ek"]),
  ])
  func `are sorted by mail`(sort: SuggestionSort, order: [String]) throws {
    try readMail()
    #expect(try names(store.allIDs(sortedBy: sort, at: Made.start)) == order)
    #expect(try names(store.allIDs(sortedBy: sort)) == order)
  }

  @Test func `without mail every order by mail is that of the list`() throws {
    for sort in [SuggestionSort.dormant, .lastContact, .likely] {
      #expect(try store.allIDs(sortedBy: sort) == store.allIDs(sortedBy: .tie))
    }
    #expect(try store.dormant(at: Made.start).isEmpty)
  }

  @Test func `those who were close and are faint are dormant, unless they said no`() throws {
    try readMail()
    #expect(try names(store.dormant(at: Made.start)) == ["Zoë Åberg", "nameless@a.example"])
    try store.suppress([Person.ID(1)], evidence: "never", at: Made.clock)
    #expect(try names(store.dormant(at: Made.start)) == ["nameless@a.example"])
  }

  @Test func `the beginning of the list is kept until something changes`() throws {
    let people = try store.allIDs(sortedBy: .tie)
    let counts = PersonGroup.allCases.map { GroupCount(people: Int($0.rawValue), close: 1) }
    let head = ListHead(people: people, counts: counts)
    #expect(try store.listHead() == nil)
    try store.keep(head)
    #expect(try store.listHead() == head)
    try store.set(Remarks(group: .strangers), about: people[0], at: Made.start)
    #expect(try store.listHead() == nil)
    try store.keep(head)
    try store.take([Made.record("New One", "new@n.example")])
    #expect(try store.listHead() == nil)
    try store.keep(head)
    try readMail()
    #expect(try store.listHead() == nil)
  }

  @Test func `a tie that was Close when mail was read is so until it fades`() throws {
    #expect(try store.leastClose(at: Made.start) == .infinity)
    try readMail()
    #expect(try store.leastClose(at: Made.start) == 8)
    #expect(try abs(store.leastClose(at: Made.start + .days(90)) - 16) < 1e-9)
  }

  @Test func `are scanned with folded text, flags and tie`() throws {
    var texts: [String] = []
    var bits: [UInt32] = []
    try store.scan { person in
      texts.append(String(decoding: person.text, as: UTF8.self))
      bits.append(person.flags)
      #expect(person.strength == 0)
    }
    #expect(texts.first == "zoe aberg\nzoe@b.example\nacme")
    #expect(texts.dropFirst().first == "ann lee\nann@c.example ann@a.example\n")
    #expect(texts.last == "\nnameless@a.example\n")
    #expect(bits == (try store.everybody().map(\.flags.bits)))
  }

  @Test func `name those with whom an address is shared`() throws {
    try store.take([Made.record("Other Ann", "ann@c.example")])
    let facts = try store.facts(for: [Person.ID(2), Person.ID(5)])
    #expect(facts.map(\.sharesAddressWith) == [["Other Ann"], ["ann lee"]])
  }
}
