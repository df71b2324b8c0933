import Invitations

@testable import Screens

/// People in an array, found by looking at each.
struct PlainIndex: PeopleIndex {
  var people: [(id: Person.ID, text: String)]

  init(_ facts: [SuggestionFacts]) {
    people = facts.map {
      let addresses = $0.person.addresses.map(\.sendKey).joined(separator: " ")
      return ($0.person.id, Folding.fold("\($0.person.name) \(addresses)"))
    }
  }

  var count: Int { people.count }
  func person(at row: Int) -> Person.ID { people[row].id }
  func rows(matching words: String, within previous: [UInt32]?) -> [UInt32] {
    let words = Folding.fold(words).split(separator: " ")
    return (previous ?? Array(0..<UInt32(count))).filter { row in
      words.allSatisfy { people[Int(row)].text.contains($0) }
    }
  }
}
