import Invitations
import Testing

/// What holds in every world, tried in thousands of small ones.
@Suite struct MergingPropertyTests {
  static let seeds: Range<UInt64> = 0..<400

  @Test func `the small worlds try every rule`() {
    let resolutions = Self.seeds.map { SmallWorld(seed: $0).resolution }
    #expect(Set(resolutions.flatMap(\.rules)) == ["R0", "R1", "R2", "R4", "R6", "R9"])
    #expect(Set(resolutions.flatMap(\.open)) == ["R5", "R6", "R7", "R8"])
    #expect(resolutions.contains { !$0.sharedAddresses.isEmpty })
  }

  @Test func `the order of the records changes nothing`() {
    for seed in 1000..<2500 as Range<UInt64> {
      let world = SmallWorld(seed: seed)
      var random = SeededGenerator(seed: ~seed)
      let shuffled = world.resolver.resolve(world.records.shuffled(using: &random))
      #expect(shuffled == world.resolution, "seed \(seed)")
    }
  }

  @Test func `importing the sources in another order gives the same people`() {
    for seed in Self.seeds {
      let world = SmallWorld(seed: seed)
      var random = SeededGenerator(seed: ~seed)
      let order = world.records.indices.shuffled(using: &random)
      let renumbered = order.enumerated().map { place, index in
        var record = world.records[index]
        record.id = MergeRecord.ID(Int64(place + 1))
        return record
      }
      let people = world.resolver.resolve(renumbered).people.map { person in
        Set(person.records.map { order[Int($0.number) - 1] })
      }
      let expected = world.resolution.people.map { person in
        Set(person.records.map { Int($0.number) - 1 })
      }
      #expect(Set(people) == Set(expected), "seed \(seed)")
    }
  }

  @Test func `every record belongs to exactly one person, and a record given twice counts once`() {
    for seed in Self.seeds {
      let world = SmallWorld(seed: seed)
      let resolution = world.resolver.resolve(world.records + world.records)
      #expect(resolution == world.resolution, "seed \(seed)")
      let records = resolution.people.flatMap(\.records)
      #expect(records.sorted() == world.records.map(\.id), "seed \(seed)")
      #expect(resolution.people.filter(\.isSelf).count <= 1, "seed \(seed)")
    }
  }

  @Test func `the records of one person alone are that person again`() {
    for seed in Self.seeds {
      let world = SmallWorld(seed: seed)
      for person in world.resolution.people {
        let alone = world.records.filter { person.records.contains($0.id) }
        #expect(world.resolver.resolve(alone).people.count == 1, "seed \(seed)")
      }
    }
  }

  @Test func `a separated pair stays apart`() {
    for seed in Self.seeds {
      let world = SmallWorld(seed: seed)
      guard let last = world.decisions.all.last, last.verdict == .separate else { continue }
      for person in world.resolution.people where !person.isSelf {
        let records = world.records.filter { person.records.contains($0.id) }
        let first = records.filter { !Set($0.handles).isDisjoint(with: last.first) }
        let second = records.filter { !Set($0.handles).isDisjoint(with: last.second) }
        let pairs = first.flatMap { a in second.filter { $0.id != a.id } }
        #expect(pairs.isEmpty, "seed \(seed)")
      }
    }
  }

  @Test func `what the user joined is joined`() {
    for seed in Self.seeds {
      let world = SmallWorld(seed: seed)
      guard world.decisions.all.allSatisfy({ $0.verdict == .join }) else { continue }
      let places = world.resolution.personOfRecord
      for decision in world.decisions.all {
        let both = world.records.filter { record in
          !Set(record.handles).isDisjoint(with: decision.first + decision.second)
        }
        #expect(Set(both.map { places[$0.id] }).count == 1, "seed \(seed)")
      }
    }
  }

  @Test func `without decisions everybody in a person fits everybody else, up to ten cards`() {
    for seed in Self.seeds {
      let world = SmallWorld(seed: seed, withDecisions: false)
      for person in world.resolution.people where !person.isSelf {
        let records = world.records.filter { person.records.contains($0.id) }
        let names = records.map { FoldedName($0.comparedName) }
        for a in names { #expect(names.allSatisfy { $0.isCompatible(with: a) }, "seed \(seed)") }
        #expect(Set(records.map(\.kind)).count == 1, "seed \(seed)")
        let cards = Set(
          records.map { record in
            Set(record.addresses.map(\.identityKey.text) + [FoldedName(record.comparedName).key])
          })
        #expect(cards.count <= 10, "seed \(seed)")
      }
    }
  }

  @Test func `the joins of a person reach every record, and each has its reason`() {
    for seed in Self.seeds {
      for person in SmallWorld(seed: seed).resolution.people {
        var reached: Set = [person.lead]
        for _ in person.joins {
          for join in person.joins where !reached.isDisjoint(with: [join.first, join.second]) {
            reached.formUnion([join.first, join.second])
          }
        }
        #expect(reached == Set(person.records), "seed \(seed)")
        #expect(person.joins.count == person.records.count - 1, "seed \(seed)")
        #expect(person.joins.allSatisfy { !$0.reason.isEmpty }, "seed \(seed)")
      }
    }
  }

  @Test func `a suggestion is about two different people whom nobody separated`() {
    for seed in Self.seeds {
      let resolution = SmallWorld(seed: seed).resolution
      let places = resolution.personOfRecord
      for suggestion in resolution.suggestions {
        #expect(places[suggestion.first] != places[suggestion.second], "seed \(seed)")
        #expect(!suggestion.reason.isEmpty)
      }
      #expect(
        Set(resolution.suggestions.map { [$0.first, $0.second] }).count
          == resolution.suggestions.count, "seed \(seed)")
    }
  }
}
