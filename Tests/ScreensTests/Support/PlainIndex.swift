import Invitations

@testable import Screens

/// People in an array, found by looking at each.
struct PlainIndex: PeopleIndex {
  struct Entry {
    var id: Person.ID
    var text: String
    var group: PersonGroup
    var facts: SuggestionFacts
  }

  var people: [Entry]
  var groups: [GroupCount]?

  init(_ facts: [SuggestionFacts], grouped: Bool = false) {
    let judged = facts.map { Suggestion($0, owner: Sample.owner, now: Sample.now) }
    var sorter = GroupSorter(owner: Sample.owner)
    for person in judged {
      Array((person.address?.domain ?? "").utf8).withUnsafeBytes {
        sorter.add(flags: person.flags.bits, domain: $0)
      }
    }
    var byHand: [Int: PersonGroup] = [:]
    for (place, person) in judged.enumerated() { byHand[place] = person.person.remarks.group }
    let found = sorter.groups(byHand: byHand)
    people = zip(facts, found).map { facts, group in
      let addresses = facts.person.addresses.map(\.sendKey).joined(separator: " ")
      return Entry(
        id: facts.person.id, text: Folding.fold("\(facts.person.name) \(addresses)"), group: group,
        facts: facts)
    }
    guard grouped else { return }
    var counts = PersonGroup.allCases.map { _ in GroupCount() }
    for (person, group) in zip(judged, found) {
      counts[Int(group.rawValue)].add(
        flags: person.flags.bits, isClose: person.tie.tier == .close, in: group)
    }
    groups = counts
  }

  var count: Int { people.count }
  func person(at row: Int) -> Person.ID { people[row].id }
  func group(at row: Int) -> PersonGroup { people[row].group }

  func grouped(_ order: [UInt32]?) -> [UInt32] {
    let order = order ?? Array(0..<UInt32(count))
    return PersonGroup.allCases.flatMap { group in
      order.filter { people[Int($0)].group == group }
    }
  }

  func rows(matching words: String, within previous: [UInt32]?) -> [UInt32] {
    let words = Folding.fold(words).split(separator: " ")
    return (previous ?? Array(0..<UInt32(count))).filter { row in
      words.allSatisfy { people[Int(row)].text.contains($0) }
    }
  }

  /// The rows in an order; by name is all that a test needs.
  func rows(sortedBy sort: SuggestionSort) -> [UInt32]? {
    guard sort == .name else { return nil }
    return (0..<UInt32(count)).sorted { people[Int($0)].text < people[Int($1)].text }
  }

  /// Those whose last mail is more than a year old, unless they said no.
  func dormant(at now: Moment) -> [UInt32] {
    (0..<UInt32(count)).filter { row in
      let facts = people[Int(row)].facts
      guard facts.suppressions.isEmpty else { return false }
      return facts.mail?.lastContact.map { now - $0 > .days(365) } ?? false
    }
  }
}
