import ArgumentParser
import InvitationStore
import Invitations

/// The command `handpick own add ADDRESS`.
struct OwnAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "These addresses are yours: nobody is invited there.",
    discussion: """
        handpick own add me.old@acme.example jan+lists@novak.example
      """)

  @Argument(help: "Your addresses.")
  var addresses: [String]

  func run() throws {
    let addresses = try addresses.map { try EmailAddress(typed: $0) }
    let context = try Context()
    let store = try context.openStore()
    let change = try store.addOwnAddresses(addresses, at: context.clock.reading)
    for address in addresses { context.console.print("\(address) is yours; it is never invited.") }
    if !change.isEmpty {
      context.console.print(PeopleText.text(of: change, otherwise: ""))
    }
    guard try !store.mailSources().isEmpty else { return }
    context.console.print(
      "Your addresses tell who wrote. Read your mail again: handpick history add")
  }
}
