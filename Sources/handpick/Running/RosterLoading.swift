import InvitationStore
import Invitations
import Roster

/// Fills the filter's index from the store, everybody in a group.
struct RosterLoading {
  /// Everybody.
  let roster: Roster
  /// What the groups count, in the order of `PersonGroup`.
  let counts: [GroupCount]

  /// Walks everybody once; who is Close is so at this moment.
  init(from store: Store, at now: Moment) throws {
    let people = try store.summary().people
    let (byHand, leastClose) = (try store.groupsByHand(), try store.leastClose(at: now))
    var builder = RosterBuilder(people: people)
    var sorter = GroupSorter(owner: try store.owner(), people: people)
    var close: [Int] = []
    var places: [Int: PersonGroup] = [:]
    try store.scan { person in
      let place = builder.count
      person.text.withMemoryRebound(to: UInt8.self) {
        builder.append(id: person.id.number, folded: $0, flags: person.flags)
      }
      sorter.add(flags: person.flags, domain: person.domain)
      if person.strength >= leastClose { close.append(place) }
      if !byHand.isEmpty { places[place] = byHand[person.id] }
    }
    roster = builder.build(groups: sorter.groups(byHand: places))
    counts = Self.count(roster, close: close)
  }

  private static func count(_ roster: Roster, close: [Int]) -> [GroupCount] {
    var counts = PersonGroup.allCases.map { _ in GroupCount() }
    for row in 0..<UInt32(roster.count) {
      let group = roster.group(at: row)
      counts[Int(group.rawValue)].add(flags: roster.flags(at: row), isClose: false, in: group)
    }
    for row in close { counts[Int(roster.group(at: UInt32(row)).rawValue)].close += 1 }
    return counts
  }
}
