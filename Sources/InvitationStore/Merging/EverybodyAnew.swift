internal import GRDB
internal import Invitations

/// Decides who is who among all records at once: after an import or undo of many.
///
/// A record is known by its number here; 8 bytes are kept of each that was stored before, beside what
/// `BulkResolver` keeps.
struct EverybodyAnew {
  /// So many people are reassigned at a time.
  private static let batchSize = 4_000

  private let who: WhoIsWho
  private var bulk: BulkResolver?
  private var people: BulkResolution?
  private let newcomers: Newcomers
  private var stored: [(id: UInt32, person: UInt32)] = []

  /// Records with numbers in a row, each a person of its own so far, but for those in `owners`.
  private struct Newcomers {
    let count: Int
    let first: Int64
    let owners: [Int64: Int64]
  }

  /// Starts with records that were added to `bulk` already: numbers in a row from `first` on.
  ///
  /// Each of them is a person of its own so far, but for those in `owners`.
  init(_ who: WhoIsWho, bulk: consuming BulkResolver, from first: Int64, owners: [Int64: Int64]) {
    self.who = who
    newcomers = Newcomers(count: bulk.count, first: first, owners: owners)
    self.bulk = bulk
  }

  /// How many records there are.
  private var count: Int { newcomers.count + stored.count }

  /// The record of a number.
  private func id(_ number: Int) -> Int64 {
    number < newcomers.count
      ? newcomers.first + Int64(number) : Int64(stored[number - newcomers.count].id)
  }

  /// Whose the record of a number is.
  private func person(_ number: Int) -> Int64 {
    guard number < newcomers.count else { return Int64(stored[number - newcomers.count].person) }
    let id = id(number)
    return newcomers.owners.isEmpty ? id : newcomers.owners[id] ?? id
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
      self.stored.append(
        (UInt32(truncatingIfNeeded: stored.id), UInt32(truncatingIfNeeded: stored.person.number)))
    }
  }

  /// Gives whoever reads records the database meanwhile.
  typealias Reading = (() throws -> [MergeRecord]) throws -> [MergeRecord]

  /// Decides who is who.
  mutating func resolve(reading: Reading = { try $0() }) throws {
    guard let bulk = bulk.take() else { return }
    people = try bulk.finish { numbers in
      try reading { try numbers.compactMap { try who.stored.record(id($0)) } }
    }
  }

  /// Hands out everybody who is not as stored, some thousands at a time.
  consuming func forEachFinding(_ body: (WhoIsWho.Finding) throws -> Void) throws {
    try resolve()
    guard let people else { return }
    let torn = torn(people)
    var leaders: Set<UInt64> = []
    for number in 0..<count {
      let leader = people.leader(of: number)
      if torn.contains(leader) || leader != number && person(leader) != person(number) {
        leaders.insert(UInt64(leader))
      }
    }
    var moving: [UInt64] = (0..<count).compactMap { number in
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
      let record = MergeRecord.ID(id(number))
      finding.people[finding.people.count - 1].append(record)
      finding.owners[record] = Person.ID(person(number))
    }
    if !finding.people.isEmpty { try body(finding) }
  }

  /// The leaders of people who have records of one stored person between them.
  private func torn(_ people: BulkResolution) -> Set<Int> {
    var several: Set<Int64> = []
    for number in 0..<count where person(number) != id(number) { several.insert(person(number)) }
    guard !several.isEmpty else { return [] }
    var leaders: [Int64: Int] = [:]
    var torn: Set<Int> = []
    for number in 0..<count where several.contains(person(number)) {
      let leader = people.leader(of: number)
      if let other = leaders[person(number)], other != leader {
        torn.formUnion([leader, other])
      } else {
        leaders[person(number)] = leader
      }
    }
    return torn
  }
}
