import ArgumentParser
import InvitationStore
import Invitations

/// The command `handpick own no ADDRESS`.
struct OwnNoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "no",
    abstract: "These are somebody else, although the name is like yours; it is not asked again.",
    discussion: """
        handpick own no jan.other@y.example
      """)

  @Argument(help: "Addresses of others.")
  var addresses: [String]

  func run() throws {
    let addresses = try addresses.map { try EmailAddress(typed: $0) }
    let context = try Context()
    try context.openStore().denyOwnAddresses(addresses, at: context.clock.reading)
    for address in addresses { context.console.print("\(address) is somebody else.") }
  }
}
