import InvitationStore
import Invitations

extension Store {
  /// The groups of some people; everybody is looked at, because who is at a domain with others follows
  /// from all.
  func groups(of people: [Person.ID]) throws -> [Person.ID: PersonGroup] {
    let (wanted, byHand) = (Set(people), try groupsByHand())
    var sorter = try GroupSorter(owner: owner(), people: summary().people)
    var (count, places, said) = (0, [Int: Person.ID](), [Int: PersonGroup]())
    try scan { person in
      sorter.add(flags: person.flags, domain: person.domain)
      if wanted.contains(person.id) {
        places[count] = person.id
        said[count] = byHand[person.id]
      }
      count += 1
    }
    let groups = sorter.groups(byHand: said)
    return Dictionary(uniqueKeysWithValues: places.map { ($1, groups[$0]) })
  }
}
