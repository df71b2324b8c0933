import ArgumentParser
import InvitationStore
import Invitations

/// The command `handpick people invite-at`.
struct PeopleInviteAtCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "invite-at",
    abstract: "Choose at which of their addresses somebody would be invited.",
    discussion: """
      Without --by-the-rules: the newest with mail in both directions, else the one that most \
      sources prefer.

        handpick people invite-at ann.lee@y.example
        handpick people invite-at ann.lee@y.example --by-the-rules
      """)

  @Argument(help: "The address; whose it is has to be clear.")
  var address: String

  @Flag(help: "Let the rules choose again.")
  var byTheRules = false

  func run() throws {
    let address = try EmailAddress(typed: address)
    let context = try Context()
    let store = try context.openStore()
    let person = try Person.ID(typed: address.sendKey, in: store)
    try store.choose(byTheRules ? nil : address, for: person, at: context.clock.reading)
    guard let now = try store.facts(for: [person]).first?.person, let first = now.addresses.first
    else { return }
    context.console.print("\(now.shownName) would be invited at \(first).")
  }
}
