import InvitationStore
import Invitations
import Roster

/// Fills the filter's index from the store.
enum RosterLoading {
  static func roster(from store: Store) throws -> Roster {
    var builder = RosterBuilder(people: try store.summary().people)
    try store.scan { person in
      person.text.withMemoryRebound(to: UInt8.self) {
        builder.append(id: person.id.number, folded: $0, flags: person.flags)
      }
    }
    return builder.build()
  }
}
