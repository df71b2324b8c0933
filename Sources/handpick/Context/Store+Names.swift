import InvitationStore
import Invitations

extension Store {
  /// The name of each with the address, `Ann Lee <ann@x.example>`; the number of who is gone.
  func names(of people: [Person.ID]) throws -> [String] {
    let known = try facts(for: people).map(\.person)
    return people.map { id in
      guard let person = known.first(where: { $0.id == id }) else { return "person \(id)" }
      guard !person.name.isEmpty, let address = person.addresses.first else {
        return person.shownName
      }
      return "\(person.name) <\(address)>"
    }
  }
}
