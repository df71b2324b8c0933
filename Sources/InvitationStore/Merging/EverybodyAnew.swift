internal import GRDB
internal import Invitations

/// Decides who is who among all records at once: after an import or undo of many.
///
/// A record is known by its number here; 8 bytes are kept of each beside what `BulkResolver` keeps.
struct EverybodyAnew {
  /// So many people are reassigned at a time.
  private static let batchSize = 4_000

  private let who: WhoIsWho
  private var bulk: BulkResolver?
  private var people: BulkResolution?
  private var ids: [UInt32] = []
  private var persons: [UInt32] = []

  /// Starts with records that were added to `bulk` already: numbers in a row from `first` on.
  ///
  /// Each of them is a person of its own so far, but for those in `owners`.
  init(_ who: WhoIsWho, bulk: consuming BulkResolver, from first: Int64, owners: [Int64: Int64]) {
    self.who = who
    ids = (0..<bulk.count).map { UInt32(truncatingIfNeeded: first) + UInt32($0) }
    persons = ids
    for (record, person) in owners {
      persons[Int(record - first)] = UInt32(truncatingIfNeeded: person)
    }
    self.bulk = bulk
  }

  /// Adds all stored records that stand, up to a number.
  mutating func addStored(before end: Int64, _ facts: FactsReader, _ db: Database) throws {
    let row = try RawStatement(
      db,
      "SELECT \(RecordReader.columns) FROM record WHERE replaced_by IS NULL AND id < ?1 ORDER BY id"
    )
    try row.forEach(end) { row in
      let stored = try facts.records.record(row)
      bulk?.add(stored.mergeRecord)
      ids.append(UInt32(truncatingIfNeeded: stored.id))
      persons.append(UInt32(truncatingIfNeeded: stored.person.number))
    }
  }

  /// Gives whoever reads records the database meanwhile.
  typealias Reading = (() throws -> [MergeRecord]) throws -> [MergeRecord]

  /// Decides who is who.
  mutating func resolve(reading: Reading = { try $0() }) throws {
    guard let bulk = bulk.take() else { return }
    people = try bulk.finish { numbers in
      try reading { try numbers.compactMap { try who.stored.record(Int64(ids[$0])) } }
    }
  }

  /// Hands out everybody who is not as stored, some thousands at a time.
  consuming func forEachFinding(_ body: (WhoIsWho.Finding) throws -> Void) throws {
    try resolve()
    guard let people else { return }
    let (ids, persons) = (ids, persons)
    let torn = Self.torn(people, ids, persons)
    var leaders: Set<UInt64> = []
    for number in ids.indices {
      let leader = people.leader(of: number)
      if torn.contains(leader) || leader != number && persons[leader] != persons[number] {
        leaders.insert(UInt64(leader))
      }
    }
    var moving: [UInt64] = ids.indices.compactMap { number in
      let leader = UInt64(people.leader(of: number))
      return leaders.contains(leader) ? leader << 32 | UInt64(number) : nil
    }
    // Those whose records were others' come first, all together.
    moving.sort { a, b in
      let (first, second) = (torn.contains(Int(a >> 32)), torn.contains(Int(b >> 32)))
      return first == second ? a < b : first
    }
    var finding = WhoIsWho.Finding(people: [], own: nil, owners: [:])
    var last: Int?
    for entry in moving {
      let (leader, number) = (Int(entry >> 32), Int(entry & 0xFFFF_FFFF))
      if leader != last {
        if finding.people.count >= Self.batchSize, !torn.contains(leader) {
          try body(finding)
          finding = WhoIsWho.Finding(people: [], own: nil, owners: [:])
        }
        if leader == people.own { finding.own = finding.people.count }
        finding.people.append([])
        last = leader
      }
      let record = MergeRecord.ID(Int64(ids[number]))
      finding.people[finding.people.count - 1].append(record)
      finding.owners[record] = Person.ID(Int64(persons[number]))
    }
    if !finding.people.isEmpty { try body(finding) }
  }

  /// The leaders of people who have records of one stored person between them.
  private static func torn(
    _ people: BulkResolution, _ ids: [UInt32], _ persons: [UInt32]
  ) -> Set<Int> {
    var several: Set<UInt32> = []
    for number in ids.indices where persons[number] != ids[number] {
      several.insert(persons[number])
    }
    guard !several.isEmpty else { return [] }
    var leaders: [UInt32: Int] = [:]
    var torn: Set<Int> = []
    for number in ids.indices where several.contains(persons[number]) {
      let leader = people.leader(of: number)
      if let other = leaders[persons[number]], other != leader {
        torn.formUnion([leader, other])
      } else {
        leaders[persons[number]] = leader
      }
    }
    return torn
  }
}
