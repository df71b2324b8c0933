import ArgumentParser
import InvitationStore
import Invitations

/// The command `handpick people not-family`.
struct PeopleNotFamilyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "not-family",
    abstract: "Say no to the guess that somebody is family; it stays whatever is imported.",
    discussion: """
        handpick people not-family petr@seznam.example
        handpick people not-family petr@seznam.example --undo
      """)

  @Argument(help: "Whom, by number or address.")
  var person: String

  @Flag(help: "Take the no back.")
  var undo = false

  func run() throws {
    let context = try Context()
    let store = try context.openStore()
    let id = try Person.ID(typed: person, in: store)
    try store.remark(about: id, at: context.clock.reading.now) { $0.isNotFamily = !undo }
    let name = try store.names(of: [id])[0]
    context.console.print(
      undo ? "\(name) may be family; the rules guess again." : "\(name) is not family.")
  }
}
