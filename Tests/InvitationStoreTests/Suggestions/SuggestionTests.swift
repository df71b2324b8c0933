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

  @Test func `carry a relation that the owner gave`() throws {
    try store.setRelation("client", of: Person.ID(1))
    #expect(try store.facts(for: [Person.ID(1)]).first?.person.relation == "client")
    try store.setRelation(nil, of: Person.ID(1))
    #expect(try store.facts(for: [Person.ID(1)]).first?.person.relation == nil)
  }

  @Test func `name those with whom an address is shared`() throws {
    try store.take([Made.record("Other Ann", "ann@c.example")])
    let facts = try store.facts(for: [Person.ID(2), Person.ID(5)])
    #expect(facts.map(\.sharesAddressWith) == [["Other Ann"], ["ann lee"]])
  }
}
