import InvitationStore
import Invitations
import Screens

/// Changes to people and drafts.
extension EffectRunner {
  /// Changes something about one person and shows them anew.
  func changePerson(_ id: Person.ID, _ change: @escaping @Sendable (Store) throws -> Void) {
    let (store, clock) = (store, context.clock)
    job {
      try change(store)
      return [.rowsLoaded(try store.suggestions(for: [id], at: clock.reading.now))]
    }
  }

  /// Puts every address of a person on the list of those who are not written to.
  func suppress(_ id: Person.ID) {
    let clock = context.clock.reading
    changePerson(id) { store in
      let addresses = try store.facts(for: [id]).flatMap(\.person.addresses)
      try store.suppress(
        addresses.map {
          Suppression(
            key: $0.identityKey, person: id, reason: .manual, evidence: "never suggest, by you",
            at: clock.now)
        }, at: clock)
    }
  }

  /// Takes such a "never" back.
  func liftSuppression(_ id: Person.ID) {
    changePerson(id) { store in
      for address in try store.facts(for: [id]).flatMap(\.person.addresses) {
        try store.lift(address.identityKey)
      }
    }
  }

  /// Saves a draft; its number comes back.
  func save(_ draft: Draft) {
    let (store, clock) = (store, context.clock)
    job { [.draftSaved(try store.save(draft, at: clock.reading.now).number ?? Draft.Number(0))] }
  }
}
