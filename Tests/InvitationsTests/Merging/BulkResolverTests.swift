import Invitations
import Testing

/// Resolving from hashes gives the people that the full rules give.
@Suite struct BulkResolverTests {
  @Test func `small worlds give the same people`() {
    for seed in 5000..<5600 as Range<UInt64> {
      let world = SmallWorld(seed: seed)
      #expect(Self.agree(world.records, world.resolver), "seed \(seed)")
    }
  }

  @Test func `records of one source give the same people without source and company`() {
    for seed in 5600..<6000 as Range<UInt64> {
      let world = SmallWorld(seed: seed)
      var records = world.records
      for number in records.indices { records[number].source = "book.vcf" }
      #expect(Self.agree(records, world.resolver, ofOneSource: true), "seed \(seed)")
    }
  }

  @Test func `worlds of many families with the same names give the same people`() {
    for seed in 0..<6 as Range<UInt64> {
      var records: [MergeRecord] = []
      for part in 0..<30 as Range<UInt64> {
        for var record in SmallWorld(seed: seed * 30 + part).records {
          record.id = MergeRecord.ID(Int64(records.count + 1))
          record.uid = record.uid.map { "\(part)-\($0)" }
          record.addresses = record.addresses.map { address in
            address.domain == "x.example" && address.local != "me"
              ? Made.address("\(address.local)@x\(part).example") : address
          }
          // Some families are rare, so that their names can be told apart.
          if part % 5 == 0 { record.name += record.name.isEmpty ? "" : " \(part)" }
          records.append(record)
        }
      }
      let owner = Owner(name: "John Smith", ownKeys: [Made.address("me@x.example").identityKey])
      #expect(Self.agree(records, PersonResolver(owner: owner)), "seed \(seed)")
    }
  }

  @Test func `only records that do not plainly agree are asked for again`() {
    var bulk = BulkResolver(PersonResolver())
    var records = MadeRecords()
    for number in 0..<1000 {
      records.add("Ann \(number)", "a\(number)@x.example")
      records.add("ANN \(number)", "A\(number)@X.example")
    }
    records.add("A. 7", "a7@x.example")
    for record in records.all { bulk.add(record) }
    #expect(bulk.count == 2001)
    var asked: [[Int]] = []
    var judged: [Resolution] = []
    let people = bulk.finish(
      details: { numbers in
        asked.append(numbers)
        return numbers.map { records.all[$0] }
      }, judged: { judged.append($0) })
    #expect(asked == [[14, 15, 2000]])
    #expect(judged.map(\.people.count) == [1])
    #expect(people.people == 1000)
    #expect(people.count == 2001)
    #expect(people.leader(of: 2000) == 14)
    #expect(people.joined.count == 1001)
    #expect(people.own == nil)
  }

  @Test func `the fingerprint that is given back is that of the compared name`() {
    var bulk = BulkResolver(PersonResolver())
    let record = MergeRecord(
      id: MergeRecord.ID(1), family: "vcard", source: "a.vcf", givenName: "Ann",
      familyName: "Lee")
    #expect(bulk.add(record) == FoldedName("Lee, Ann").fingerprint)
  }

  @Test func `what can not be asked for again is passed on`() {
    struct Broken: Error {}
    var records = MadeRecords()
    records.add("Ann Lee", "a@x.example")
    records.add("A. Lee", "a@x.example")
    var bulk = BulkResolver(PersonResolver())
    for record in records.all { bulk.add(record) }
    #expect(throws: Broken.self) { try bulk.finish(details: { _ in throw Broken() }) }
  }

  private static func agree(
    _ records: [MergeRecord], _ resolver: PersonResolver, ofOneSource: Bool = false
  ) -> Bool {
    var bulk = BulkResolver(resolver, ofOneSource: ofOneSource)
    for record in records { bulk.add(record) }
    let people = bulk.finish(details: { numbers in numbers.map { records[$0] } })
    var found: [Int: [MergeRecord.ID]] = [:]
    for (number, record) in records.enumerated() {
      found[people.leader(of: number), default: []].append(record.id)
    }
    let all = resolver.resolve(records)
    let own = people.own.flatMap { found[$0] } ?? []
    return Set(found.values.map { $0.sorted() }) == Set(all.people.map(\.records))
      && own.sorted() == (all.owner?.records ?? [])
      && people.people == all.people.count
  }
}
