import InvitationStore
import Invitations
import Settings

extension Context {
  /// The review of a draft, as the screens and the command line both show it.
  func review(of draft: Draft, in store: Store) throws -> Review {
    try review(
      of: draft.people, askingAgain: draft.asksAgain, letter: draft.letter,
      fields: draft.fields, in: store, at: clock.reading)
  }

  /// The review of a letter to these people, some of whom have changed since they were picked.
  func review(
    of people: [Person.ID], askingAgain: Set<Person.ID> = [], letter: Letter,
    fields: [Person.ID: [LetterField: String]], in store: Store, at clock: ClockReading
  ) throws -> Review {
    var facts = try store.facts(for: people)
    for place in facts.indices {
      facts[place].asksAgain = askingAgain.contains(facts[place].person.id)
    }
    return Review(
      of: facts, letter: letter,
      fields: fields, from: settings.sender.mailbox,
      account: settings.sender.from, owner: try store.owner(), policy: settings.policy,
      use: try store.capUse(at: clock),
      at: clock)
  }
}
