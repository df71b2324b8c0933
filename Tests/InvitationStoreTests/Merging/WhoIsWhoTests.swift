import Invitations
import Testing

@testable import InvitationStore

@Suite struct `Who is who in imports` {
  let place: TemporaryFolder
  let store: Store

  init() throws {
    place = try TemporaryFolder()
    store = try Store(folder: place.path)
  }

  private static let orders: [[ThreeSources]] = [
    [.connections, .google, .khard], [.connections, .khard, .google],
    [.google, .connections, .khard], [.google, .khard, .connections],
    [.khard, .connections, .google], [.khard, .google, .connections],
  ]

  private func stored(_ order: [ThreeSources], of count: Int, in folder: String) throws -> Store {
    let store = try Store(folder: folder)
    for source in order { try store.take(source.records(count), from: source.rawValue) }
    return store
  }

  @Test func `the same thousand people from three sources, in any order, are the same people`()
    throws
  {
    let partitions = try Set(
      Self.orders.map { order in
        let place = try TemporaryFolder()
        let store = try stored(order, of: 1_000, in: place.path)
        #expect(try store.summary().people == store.allIDs(sortedBy: .tie).count)
        return try store.partition()
      })
    #expect(partitions.count == 1)
    #expect(partitions.first?.contains { $0.count == 3 } == true)
  }

  @Test func `many at once and few at a time give the same people`() throws {
    let other = try TemporaryFolder()
    let count = WhoIsWho.few + 1_500
    try store.take(ThreeSources.connections.records(1_000), from: "Connections.csv")
    try store.take(ThreeSources.khard.records(count * 3 / 2), from: "khard")
    let small = try Store(folder: other.path)
    let cards = ThreeSources.khard.records(count * 3 / 2)
    for start in stride(from: 0, to: cards.count, by: 4_000) {
      try small.take(Array(cards[start..<min(start + 4_000, cards.count)]), from: "khard")
    }
    try small.take(ThreeSources.connections.records(1_000), from: "Connections.csv")
    #expect(cards.count > WhoIsWho.few)
    #expect(try store.partition() == small.partition())
  }

  @Test(arguments: ThreeSources.allCases)
  func `a preview says exactly what storing does then`(last: ThreeSources) throws {
    for source in ThreeSources.allCases where source != last {
      try store.take(source.records(200), from: source.rawValue)
    }
    let before = try store.content()
    let preview = try store.preview(last.records(200), from: last.rawValue)
    #expect(try store.content() == before)
    var summary = try store.take(last.records(200), from: last.rawValue)
    summary.batch = nil
    #expect(summary == preview)
    #expect(preview.meetingCount > 10 && preview.meetings.count <= ImportSummary.keptMeetings)
    #expect(preview.meetings.allSatisfy { $0.names.count > 1 && !$0.reasons.isEmpty })
  }

  @Test(arguments: orders)
  func `undoing the last import leaves exactly what was there`(order: [ThreeSources]) throws {
    let first = try stored(Array(order.dropLast()), of: 300, in: place.path)
    let before = try first.content()
    let last = order[2]
    let summary = try first.take(last.records(300), from: last.rawValue)
    #expect(try first.content() != before)
    _ = try first.undoImport(try #require(summary.batch), at: Made.clock)
    #expect(try first.content() == before)
  }

  @Test func `undoing many leaves exactly what was there`() throws {
    try store.take(ThreeSources.connections.records(500), from: "Connections.csv")
    let before = try store.content()
    let cards = ThreeSources.khard.records(WhoIsWho.few * 3 / 2 + 10)
    let summary = try store.take(cards, from: "khard")
    _ = try store.undoImport(try #require(summary.batch), at: Made.clock)
    #expect(try store.content() == before)
  }

  @Test func `undoing the first leaves what the others alone would have given`() throws {
    let other = try TemporaryFolder()
    _ = try stored(ThreeSources.allCases, of: 300, in: place.path)
    _ = try store.undoImport(ImportBatch.ID(1), at: Made.clock)
    let rest = try stored([.google, .khard], of: 300, in: other.path)
    #expect(try store.partition() == rest.partition())
    #expect(try store.summary().people == rest.summary().people)
  }

  @Test func `the same source again is nothing new`() throws {
    for _ in 1...2 {
      for source in ThreeSources.allCases {
        try store.take(source.records(200), from: source.rawValue)
      }
    }
    #expect(try store.imports().count == 3)
  }

  @Test func `a second candidate parts those who were one by name and company`() throws {
    try store.take([Made.record("Ann Lee", organization: "Acme")], from: "Connections.csv")
    try store.take(
      [Made.record("Ann Lee", "a@x.example", organization: "Acme Inc")], from: "g.csv")
    #expect(try store.summary().people == 1)
    let summary = try store.take(
      [Made.record("Ann Lee", "b@y.example", organization: "Acme")], from: "g.csv")
    #expect(try store.summary().people == 3)
    #expect(summary.separated == 1)
  }

  @Test func `a record without a name ties nobody together`() throws {
    try store.take([
      Made.record("John Doe", "x@x.example"), Made.record("Mary Poe", "y@y.example"),
    ])
    let summary = try store.take(
      [Made.record("", "x@x.example", "y@y.example", source: "b.vcf")], from: "b.vcf")
    #expect(summary.merged == 0)
    #expect(try store.summary().people == 3)
    #expect(summary.sharedAddresses == 2)
  }

  @Test func `a changed card lets go of who it tied together`() throws {
    try store.take([
      Made.record("Ann Lee", "a@x.example", "b@y.example", uid: "1"),
      Made.record("Ann Lee", "a@x.example", organization: "A"),
      Made.record("Ann Lee", "b@y.example", organization: "B"),
    ])
    #expect(try store.summary().people == 1)
    let summary = try store.take([Made.record("Ann Lee", "c@z.example", uid: "1")])
    #expect(summary.changed == 1)
    #expect(try store.summary().people == 3)
  }

  @Test func `own records are one person, whatever ties them`() throws {
    let own = try ["me@x.example", "me@work.example"].map { try Made.address($0).identityKey }
    let mine = try Store(
      folder: place.path, owner: Owner(name: "Jan Novak", ownKeys: Set(own)))
    try mine.take([Made.record("Jan Novak", "me@x.example")])
    try mine.take([Made.record("J. Novak", "me@work.example")], from: "g.csv")
    #expect(try mine.summary().people == 1)
    #expect(try mine.detail(of: Person.ID(1))?.isSelf == true)
  }
}
