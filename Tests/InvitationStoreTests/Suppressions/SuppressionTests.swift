import Invitations
import Testing

@testable import InvitationStore

@Suite struct `Suppressions` {
  let place: TemporaryFolder
  let store: Store
  let people: [Person.ID]

  init() throws {
    place = try TemporaryFolder()
    store = try Store(folder: place.path)
    people = try store.takePeople(3)
  }

  @Test func `by hand block the person and are lifted by hand`() throws {
    try store.suppress([people[1]], evidence: "x pressed", at: Made.clock)
    #expect(try store.everybody().map(\.isSelectable) == [true, false, true])
    #expect(try store.suppressions().map(\.reason) == [.manual])
    #expect(try store.lift([people[1]], at: Made.clock) == 1)
    #expect(try store.everybody().allSatisfy(\.isSelectable))
    var bits: [UInt32] = []
    try store.scan { bits.append($0.flags & Flag.Kind.suppressed.bit) }
    #expect(bits == [0, 0, 0])
  }

  @Test func `of somebody without a mailbox hold and are lifted too`() throws {
    try store.take([Made.record("No Mail"), Made.record("Nor Here")])
    let two = try Array(store.allIDs(sortedBy: .tie).suffix(2))
    try store.suppress(two, evidence: "", at: Made.clock)
    #expect(try store.facts(for: two).map(\.suppressions.count) == [1, 1])
    #expect(try store.lift([two[0]], at: Made.clock) == 1)
    #expect(try store.facts(for: two).map(\.suppressions.count) == [0, 1])
  }

  @Test func `cancel what is held at once, with the reason`() throws {
    let held = try store.invite(people)
    try store.suppress([people[0]], evidence: "", at: Made.clock)
    let after = try #require(try store.invitation(held[0].id))
    #expect(try store.invitations(InvitationFilter(person: people[0])) == [after])
    #expect(after.state == .cancelled)
    #expect(after.reason == "kept off: by you")
    #expect(try store.summary().held == 2)
  }

  @Test func `cover every spelling of a mailbox and everybody who comes with it later`() throws {
    let gmail = Suppression(
      key: try Made.address("ab@gmail.com").identityKey, reason: .stop, evidence: "said never",
      at: Made.start)
    try store.suppress([gmail], at: Made.clock)
    try store.take([Made.record("A B", "a.b+news@googlemail.com")])
    let last = try #require(try store.everybody().last)
    #expect(!last.isSelectable)
    #expect(try store.lift(Made.address("AB@gmail.com"), at: Made.clock) == 0)
  }

  @Test func `travel as digests that name nobody`() throws {
    try store.suppress([people[0]], evidence: "", at: Made.clock)
    let digests = try store.suppressionDigests()
    #expect(digests.count == 1 && digests[0].count == 64)
    let elsewhere = try TemporaryFolder()
    let other = try Store(folder: elsewhere.path)
    let same = try other.takePeople(3)
    let held = try other.invite([same[0], same[1]])
    #expect(try other.importSuppressions(digests: digests + ["junk"], at: Made.clock) == 1)
    #expect(try other.importSuppressions(digests: digests, at: Made.clock) == 0)
    #expect(try held.map { try other.invitation($0.id)?.state } == [.cancelled, .held])
    #expect(try other.everybody().map(\.isSelectable) == [false, false, true])
    #expect(try other.lift([same[0]], at: Made.clock) == 0)
    #expect(try other.suppressions()[0].key.text == "sha256:\(digests[0])")
  }

  @Test func `are known by the digests that everybody computes`() throws {
    let digest = Digest.sha256("abc".utf8).map { String($0, radix: 16) }
    #expect(digest.prefix(4) == ["ba", "78", "16", "bf"])
  }
}
