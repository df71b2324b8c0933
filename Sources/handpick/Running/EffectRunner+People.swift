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

  /// What happened between the owner and a person, read at once.
  func loadTimeline(of id: Person.ID) -> [Action] {
    answering {
      try store.timeline(of: id, at: context.clock.reading).map { [.timelineLoaded(id, $0)] } ?? []
    }
  }

  /// The mails that the reasons about a person count, read at once.
  func loadMails(with id: Person.ID) -> [Action] {
    answering {
      guard let suggestion = try store.suggestions(for: [id], at: now).first,
        let mails = try store.mails(with: id, at: now)
      else { return [] }
      return [.mailsLoaded(suggestion, mails)]
    }
  }

  /// Keeps what the owner says about a person; who is in which group then may be another matter.
  func save(_ remarks: Remarks, about id: Person.ID, _ regroups: Bool) {
    let now = now
    changePerson(id) { [onMain, weak self] in
      try $0.set(remarks, about: id, at: now)
      if regroups { onMain { self?.loadPeople() } }
    }
  }

  /// Puts every address of a person on the list of those who are not written to.
  func suppress(_ id: Person.ID) {
    let clock = context.clock.reading
    changePerson(id) { try $0.suppress([id], evidence: "never suggest, by you", at: clock) }
  }

  /// Takes such a "never" back.
  func liftSuppression(_ id: Person.ID) {
    let clock = context.clock.reading
    changePerson(id) { _ = try $0.lift([id], at: clock) }
  }

  /// Saves a draft; its number comes back.
  func save(_ draft: Draft) {
    let (store, now) = (store, now)
    job {
      guard let number = try store.save(draft, at: now).number else { return [] }
      return [.draftSaved(number)]
    }
  }
}
