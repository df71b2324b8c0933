import Invitations
import Testing

@testable import InvitationStore

@Suite struct `What the owner says about people` {
  let place: TemporaryFolder
  let store: Store
  private let client = Remarks(relation: "client", group: .colleagues, isNotFamily: true)

  init() throws {
    place = try TemporaryFolder()
    store = try Store(folder: place.path)
  }

  private func remarks(_ name: String) throws -> Remarks? {
    try store.everybody().first { $0.person.shownName == name }?.person.remarks
  }

  private func say(_ remarks: Remarks, about name: String) throws {
    let person = try #require(store.everybody().first { $0.person.shownName == name })
    try store.set(remarks, about: person.id, at: Made.start)
  }

  private static let cards: [ContactRecord] = [
    Made.record("Ann Lee", "ann@x.example"),
    Made.record("Bo Ek", uid: "bo-1"),
    Made.record("Cem Oz", organization: "Acme"),
    Made.record("Dee Fox", "dee@x.example", uid: "dee-1"),
  ]

  @Test(arguments: ["Ann Lee", "Bo Ek", "Cem Oz", "Dee Fox"])
  func `stays when the source is taken away and comes again`(_ name: String) throws {
    let batch = try #require(try store.take(Self.cards).batch)
    try say(client, about: name)
    _ = try store.undoImport(batch, at: Made.clock)
    #expect(try store.everybody().isEmpty)
    try store.take(Self.cards)
    #expect(try remarks(name) == client)
    #expect(try store.everybody().count { $0.person.remarks == client } == 1)
  }

  @Test func `follows a record whose address changed, by its identifier`() throws {
    try store.take(Self.cards)
    try say(client, about: "Dee Fox")
    try store.take([Made.record("Dee Fox", "dee@new.example", uid: "dee-1")])
    #expect(try remarks("Dee Fox") == client)
  }

  @Test func `follows name and address into another source`() throws {
    let batch = try #require(try store.take(Self.cards).batch)
    try say(client, about: "Dee Fox")
    _ = try store.undoImport(batch, at: Made.clock)
    try store.take([Made.record("Dee Fox", "dee@x.example", source: "/home/me/other.csv")])
    #expect(try remarks("Dee Fox") == client)
  }

  @Test func `holds for a joined person, and for both after they are set apart`() throws {
    try store.take([
      Made.record("Ann Lee", "ann@x.example"), Made.record("Annie", "annie@y.example"),
    ])
    let people = try store.allIDs(sortedBy: .tie)
    try store.set(client, about: people[1], at: Made.start)
    _ = try store.join(people, at: Made.clock)
    #expect(try store.everybody().map(\.person.remarks) == [client])
    let friend = Remarks(relation: "friend")
    try store.set(friend, about: people[0], at: Made.start + .minutes(1))
    _ = try store.undoDecision(at: Made.clock)
    #expect(try store.everybody().map(\.person.remarks) == [friend, friend])
  }

  @Test func `is about one of two who share a mailbox`() throws {
    try store.take([
      Made.record("Ann Lee", "home@x.example"), Made.record("Bob Ray", "home@x.example"),
    ])
    try say(client, about: "Ann Lee")
    #expect(try remarks("Bob Ray") == Remarks())
  }

  @Test func `is gone when it is taken back or the person is forgotten`() throws {
    try store.take(Self.cards)
    try say(client, about: "Ann Lee")
    try say(Remarks(), about: "Ann Lee")
    #expect(try remarks("Ann Lee") == Remarks())
    try say(client, about: "Ann Lee")
    _ = try store.forget(Made.address("ann@x.example"), at: Made.clock)
    #expect(try store.rows("SELECT * FROM remark").isEmpty)
  }

  @Test func `decides flags and groups at once, also of those who come in later`() throws {
    try store.take(Self.cards)
    let dee = try #require(store.everybody().first { $0.person.shownName == "Dee Fox" })
    try store.set(Remarks(group: .notPeople), about: dee.id, at: Made.start)
    #expect(try store.groupsByHand() == [dee.id: .notPeople])
    let list = Int64(Flag.Kind.list.bit)
    #expect(try store.value("SELECT flags FROM person WHERE id = \(dee.id)") == list)
    let batch = try #require(try store.imports().last?.id)
    _ = try store.undoImport(batch, at: Made.clock)
    try store.take(Self.cards)
    let bits: [Int64] = try store.everybody().map { Int64($0.flags.bits) }
    #expect(bits.contains { $0 & list != 0 })
    #expect(
      try store.rows("SELECT flags FROM person ORDER BY id")
        == bits.map { "[flags:\($0)]" })
  }
}
