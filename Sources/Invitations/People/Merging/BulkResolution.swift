/// Who is who among records that were numbered from 0.
public struct BulkResolution: Sendable {
  /// The record of the owner with the least number; nil when no record is the owner's.
  public private(set) var own: Int?
  private var leaders: [UInt32]

  /// Everybody for themselves.
  init(count: Int) { leaders = (0..<UInt32(count)).map { $0 } }

  /// How many records there are.
  public var count: Int { leaders.count }

  /// The least number among the records of the same person.
  public func leader(of number: Int) -> Int { Int(leaders[number]) }

  /// How many people there are; takes a look at every record.
  public var people: Int {
    leaders.indices.reduce(0) { $0 + (Int(leaders[$1]) == $1 ? 1 : 0) }
  }

  /// The numbers of the records that belong to a record with a lesser number.
  public var joined: some Collection<Int> {
    leaders.indices.lazy.filter { Int(leaders[$0]) != $0 }
  }

  mutating func settle(_ number: Int, _ leader: Int) { leaders[number] = UInt32(leader) }

  mutating func settle(_ resolution: Resolution, numbers: [Int], records: [MergeRecord]) {
    var places: [MergeRecord.ID: Int] = [:]
    for (record, number) in zip(records, numbers) { places[record.id] = number }
    for person in resolution.people {
      let members = person.records.compactMap { places[$0] }
      guard let leader = members.min() else { continue }
      for member in members { settle(member, leader) }
      if person.isSelf { own = min(own ?? leader, leader) }
    }
  }

  /// Makes one of all who are the owner.
  mutating func settleOwn(_ numbers: [Int]) {
    guard let first = numbers.first else { return }
    let groups = Set(numbers.map { leaders[$0] })
    let leader = min(UInt32(first), groups.min() ?? UInt32(first))
    own = Int(leader)
    for number in leaders.indices where groups.contains(leaders[number]) {
      leaders[number] = leader
    }
  }
}
