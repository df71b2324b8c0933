import ArgumentParser
import InvitationStore
import Invitations

/// The command `handpick people relation`.
struct PeopleRelationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "relation",
    abstract: "Write down what somebody is to you; it stays whatever is imported.",
    discussion: """
      Without words it is taken away. A relation is an answer to the guess "family?", too.

        handpick people relation ann@x.example client
        handpick people relation 17
      """)

  @Argument(help: "Whom, by number or address.")
  var person: String

  @Argument(help: "Client, colleague, friend, aunt ...")
  var words: [String] = []

  func run() throws {
    let context = try Context()
    let store = try context.openStore()
    let id = try Person.ID(typed: person, in: store)
    let relation = SafeText.line(words.joined(separator: " "))
    try store.remark(about: id, at: context.clock.reading.now) { remarks in
      remarks.relation = relation.isEmpty ? nil : relation
    }
    let name = try store.names(of: [id])[0]
    context.console.print("\(name): \(relation.isEmpty ? "no relation" : relation).")
  }
}
