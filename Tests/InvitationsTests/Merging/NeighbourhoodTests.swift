import Invitations
import Testing

/// A few records resolved together with what a store finds for them.
@Suite struct NeighbourhoodTests {
  @Test func `a new record resolved alone gives the people that resolving everything gives`() throws
  {
    for seed in MergingPropertyTests.seeds {
      let world = SmallWorld(seed: seed)
      let all = world.resolution
      let stored = RecordIndex(world.records.dropLast())
      let given = try #require(world.records.last)
      let some = try world.resolver.resolve([given], in: stored)
      let records = Set(some.people.flatMap(\.records))
      #expect(records.contains(given.id))
      for person in some.people where !person.isSelf {
        #expect(all.people.contains(person), "seed \(seed)")
      }
      let mine = all.people.first { $0.records.contains(given.id) && !$0.isSelf }
      #expect(mine.map { some.people.contains($0) } ?? true, "seed \(seed)")
      let suggestions = all.suggestions.filter { records.contains($0.first) }
      #expect(suggestions.allSatisfy { some.suggestions.contains($0) } || all.owner != nil)
    }
  }

  @Test func `importing in two parts gives the people that importing at once gives`() throws {
    for seed in MergingPropertyTests.seeds {
      try expectPartsEqualWhole(SmallWorld(seed: seed), "seed \(seed)")
    }
  }

  private static let crowdedSeeds: Range<UInt64> = 0..<120

  @Test func `a mailbox under many names gives the same people in parts, in bulk and at once`()
    throws
  {
    for seed in Self.crowdedSeeds {
      let world = SmallWorld(crowdedSeed: seed)
      try expectPartsEqualWhole(world, "crowded seed \(seed)")
      var bulk = BulkResolver(world.resolver)
      for record in world.records { bulk.add(record) }
      let people = bulk.finish { numbers in numbers.map { world.records[$0] } }
      let parts = Dictionary(grouping: world.records.indices) { people.leader(of: $0) }
      #expect(
        Set(parts.values.map { Set($0.map { world.records[$0].id }) })
          == Set(world.resolution.people.map { Set($0.records) }), "crowded seed \(seed)")
    }
  }

  @Test func `taking back the last of a crowd looks at everybody it kept apart`() throws {
    for seed in Self.crowdedSeeds {
      let world = SmallWorld(crowdedSeed: seed)
      let (rest, gone) = (world.records.dropLast(2), Array(world.records.suffix(2)))
      let all = RecordIndex(world.records)
      let around = try world.resolver.resolve(gone, in: all).people.flatMap(\.records)
      let seeds = rest.filter { around.contains($0.id) }
      let changed = try world.resolver.resolve(Array(seeds), in: RecordIndex(rest)).people
      let touched = Set(changed.flatMap(\.records))
      let kept = world.resolution.people.filter { touched.isDisjoint(with: $0.records) }
        .map { Set($0.records).subtracting(gone.map(\.id)) }.filter { !$0.isEmpty }
      let expected = world.resolver.resolve(rest).people
      guard !expected.contains(where: \.isSelf) else { continue }
      #expect(
        Set(kept + changed.map { Set($0.records) }) == Set(expected.map { Set($0.records) }),
        "crowded seed \(seed)")
    }
  }

  private func expectPartsEqualWhole(_ world: SmallWorld, _ comment: Comment) throws {
    let half = world.records.count / 2
    let (old, new) = (world.records[..<half], world.records[half...])
    let before = world.resolver.resolve(old).people
    let changed = try world.resolver.resolve(Array(new), in: RecordIndex(old)).people
    let touched = Set(changed.flatMap(\.records))
    let kept = before.filter { touched.isDisjoint(with: $0.records) }
    let all = world.resolution.people
    #expect(
      Set((kept + changed).filter { !$0.isSelf }) == Set(all.filter { !$0.isSelf }), comment)
    // The owner stays one, so the records of the owner that were not touched stay there.
    let own = Set(before.filter(\.isSelf).flatMap(\.records)).subtracting(touched)
      .union(changed.filter(\.isSelf).flatMap(\.records))
    #expect(own == Set(all.filter(\.isSelf).flatMap(\.records)), comment)
  }

  @Test func `a mailbox that thousands share under other names loads only those of equal name`()
    throws
  {
    var records = MadeRecords()
    for number in 1...5000 {
      records.add("Ann Number\(number)", "ann\(number)@x.example", "house@x.example")
    }
    let stored = CountingLookup(RecordIndex(records.all))
    let new = (1...20).map { number in
      MergeRecord(
        id: MergeRecord.ID(Int64(9000 + number)), family: "google", source: "g.csv",
        name: number == 20 ? "Bo Dahl" : "Ann Number\(number)",
        addresses: [Made.address("house@x.example")])
    }
    let people = try PersonResolver().resolve(new, in: stored).people
    #expect(
      people.map { $0.records.map(\.number) }
        == (1...19).map { [$0, 9000 + $0] } + [[9020]])
    #expect(stored.found.count < 200)
  }

  @Test func `a common name and a role's address do not load everybody who has them`() throws {
    var records = MadeRecords()
    for number in 1...2000 {
      records.add("Ann Lee", "ann\(number)@x.example", "info@x.example", company: "Acme")
    }
    let stored = CountingLookup(RecordIndex(records.all))
    let new = MergeRecord(
      id: MergeRecord.ID(9999), family: "google", source: "g.csv", name: "Ann Lee",
      addresses: [Made.address("ann7@x.example"), Made.address("info@x.example")])
    let resolution = try PersonResolver().resolve([new], in: stored)
    #expect(resolution.people.map { $0.records.map(\.number) } == [[7, 9999]])
    #expect(stored.found.count < 200)
  }

  @Test func `what the store can not find is said, not guessed`() {
    let new = MergeRecord(
      id: MergeRecord.ID(1), family: "google", source: "g.csv",
      addresses: [Made.address("ann7@x.example")])
    #expect(throws: BrokenLookup.Broken.self) {
      try PersonResolver().resolve([new], in: BrokenLookup())
    }
  }
}

/// Counts the records that were asked for.
private final class CountingLookup: RecordLookup {
  private let index: RecordIndex
  private(set) var found: [MergeRecord] = []

  init(_ index: RecordIndex) { self.index = index }

  func records(with key: IdentityKey, limit: Int) -> [MergeRecord] {
    count(index.records(with: key, limit: limit))
  }
  func records(with id: StableID) -> [MergeRecord] { count(index.records(with: id)) }
  func records(named name: FoldedName.Fingerprint, limit: Int) -> [MergeRecord] {
    count(index.records(named: name, limit: limit))
  }

  private func count(_ records: [MergeRecord]) -> [MergeRecord] {
    found += records
    return records
  }
}

private struct BrokenLookup: RecordLookup {
  struct Broken: Error {}

  func records(with key: IdentityKey, limit: Int) throws -> [MergeRecord] { throw Broken() }
  func records(with id: StableID) throws -> [MergeRecord] { throw Broken() }
  func records(named name: FoldedName.Fingerprint, limit: Int) throws -> [MergeRecord] {
    throw Broken()
  }
}
