import ArgumentParser
import InvitationStore
import Invitations

/// One person, named on the command line by number or address.
struct TypedPerson: ParsableArguments {
  @Argument(help: ArgumentHelp("Who.", valueName: "id|address"))
  var person: String

  /// The one that it stands for, as suggested now.
  func suggestion(in store: Store, at now: Moment) throws -> Suggestion? {
    try store.suggestions(for: [Person.ID(typed: person, in: store)], at: now).first
  }
}
