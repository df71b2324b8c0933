import InvitationStore
import Invitations
import Settings

extension Context {
  /// The review of a draft, as the screens and the command line both show it.
  func review(of draft: Draft, in store: Store) throws -> Review {
    try review(
      of: draft.people, letter: draft.letter, fields: draft.personal.mapValues { [.personal: $0] },
      in: store,
      at: clock.reading)
  }

  /// The review of a letter to these people.
  func review(
    of people: [Person.ID], letter: Letter, fields: [Person.ID: [LetterField: String]],
    in store: Store, at clock: ClockReading
  ) throws -> Review {
    Review(
      of: try store.facts(for: people), letter: letter,
      fields: fields, from: settings.sender.mailbox,
      account: settings.sender.from, owner: try store.owner(), policy: settings.policy,
      use: try store.capUse(at: clock),
      at: clock)
  }
}
