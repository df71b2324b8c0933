import Invitations
import Testing

@testable import InvitationStore

@Suite struct `Drafts and settings` {
  let place: TemporaryFolder
  let store: Store

  init() throws {
    place = try TemporaryFolder()
    store = try Store(folder: place.path)
  }

  @Test func `a draft comes back as it was saved`() throws {
    let people = try store.takePeople(3)
    let draft = Draft(
      people: [people[2], people[0]], letter: Letter(subject: "Hi", body: "Dear {{name}}"),
      sentences: [people[0]: "We met in Oslo."])
    let saved = try store.save(draft, at: Made.start)
    let number = try #require(saved.number)
    #expect(try store.draft(number) == saved)
    #expect(saved.people == draft.people)
    #expect(saved.updatedAt == Made.start)
    var changed = saved
    changed.people = [people[1]]
    changed.letter.subject = "Hello"
    changed.sentences = [:]
    let again = try store.save(changed, at: Made.start + .minutes(1))
    #expect(again.number == number)
    #expect(try store.drafts() == [again])
  }

  @Test func `numbers are not used twice`() throws {
    let first = try store.save(Draft(letter: .starter), at: Made.start)
    try store.deleteDraft(try #require(first.number))
    let second = try store.save(Draft(letter: .starter), at: Made.start)
    #expect(second.number != first.number)
    #expect(try store.draft(try #require(first.number)) == nil)
  }

  @Test func `settings are remembered and forgotten`() throws {
    let columns = Setting.columns(ofHeader: "Navn;E-post")
    #expect(try store.setting(columns) == nil)
    try store.set(columns, to: "name=1,email=2")
    try store.set(.lastSeen, to: "2026-11-23")
    #expect(try Store(folder: place.path).setting(columns) == "name=1,email=2")
    try store.set(columns, to: nil)
    #expect(try store.setting(columns) == nil)
    #expect(try store.setting(.lastSeen) == "2026-11-23")
  }

  @Test func `confirmed own addresses block and survive a restart`() throws {
    let people = try store.takePeople(2)
    let own = try #require(try store.facts(for: people)[1].person.addresses.first)
    try store.addOwnAddresses([own], at: Made.clock)
    #expect(try store.everybody().map(\.isSelectable) == [true, false])
    let again = try Store(folder: place.path, owner: Owner(name: "Jan"))
    #expect(try again.owner().owns(own))
    var bits: [UInt32] = []
    try again.scan { bits.append($0.flags & Flag.Kind.own.bit) }
    #expect(bits == [0, Flag.Kind.own.bit])
  }

  @Test func `everybody is flagged anew for another owner`() throws {
    try store.take([Made.record("Jan Novak", "jan.novak@x.example")])
    let renamed = try Store(folder: place.path, owner: Owner(name: "Jan Novak"))
    try renamed.reflagEverybody(at: Made.start)
    var bits: [UInt32] = []
    try renamed.scan { bits.append($0.flags) }
    #expect(bits == [Flag.Kind.ownMaybe.bit])
  }
}
