import ArgumentParser
import InvitationStore
import Invitations

/// The command `handpick people join`.
struct PeopleJoinCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "join",
    abstract: "Decide that some people are one; the oldest stays, nobody is picked by it.",
    discussion: """
      Of several open invitations to them only the oldest remains.

        handpick people join 17 23
        handpick people join ann@x.example ann.lee@y.example
      """)

  @Argument(help: "Two people or more, by number or address.")
  var people: [String]

  func run() throws {
    let context = try Context()
    let store = try context.openStore()
    let people = try people.map { try Person.ID(typed: $0, in: store) }
    let change: PeopleChange
    do {
      change = try store.join(people, at: context.clock.reading)
    } catch let refusal as JoinRefusal {
      throw CommandFailure.refused(refusal.description)
    }
    context.console.print(
      PeopleText.text(of: change, otherwise: "They were one person before; that is final now."))
  }
}
