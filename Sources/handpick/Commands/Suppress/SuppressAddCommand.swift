import ArgumentParser
import InvitationStore
import Invitations

/// The command `handpick suppress add ADDRESS`.
struct SuppressAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Never write to these addresses; what is held to them is cancelled.",
    discussion: """
        handpick suppress add ann@x.example bob@y.example --because "asked me on the phone"
      """)

  @Argument(help: "Addresses, known here or not.")
  var addresses: [String]

  @Option(help: "Why, for your own memory.")
  var because: String = "by you, on the command line"

  func run() throws {
    let addresses = try addresses.map { try EmailAddress(typed: $0) }
    let context = try Context()
    let store = try context.openStore()
    let clock = context.clock.reading
    let new = try addresses.map { address in
      let people = try store.people(withAddress: address)
      return Suppression(
        key: address.identityKey, person: people.count == 1 ? people.first : nil, reason: .manual,
        evidence: SafeText.line(because), at: clock.now)
    }
    try store.suppress(new, at: clock)
    for address in addresses { context.console.print("\(address) is never written to.") }
  }
}
