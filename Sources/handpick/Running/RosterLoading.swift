import InvitationStore
import Roster

/// Fills the filter's index from the store.
enum RosterLoading {
  static func roster(from store: Store) throws -> Roster {
    var builder = RosterBuilder(people: try store.summary().people)
    try store.scanForIndex { id, text, flags, _ in
      text.withMemoryRebound(to: UInt8.self) { builder.append(id: id, folded: $0, flags: flags) }
    }
    return builder.build()
  }
}
