import ArgumentParser
import InvitationStore
import Invitations

/// The command `handpick suppress lift ADDRESS`.
struct SuppressLiftCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lift",
    abstract: "Take back what you put on the list yourself, or a bounce; a \"no\" stays.",
    discussion: """
        handpick suppress lift ann@x.example
      """)

  @Argument(help: "The address.")
  var address: String

  func run() throws {
    let address = try EmailAddress(typed: address)
    let context = try Context()
    let store = try context.openStore()
    let clock = context.clock.reading
    var lifted = try store.lift(address, at: clock)
    // What the screens kept off is the person with every address.
    let people = try store.people(withAddress: address)
    if people.count == 1 { lifted += try store.lift(people, at: clock) }
    let rest = try store.suppressions(of: address)
    if let final = rest.first {
      let day = CivilTime(final.at, secondsEast: clock.secondsEast).date
      throw CommandFailure.refused(
        "\(address) stays on the list (\(final.reason.rawValue), \(day)): that is not yours to lift."
      )
    }
    guard lifted > 0 else { throw CommandFailure.refused("\(address) is not on the list.") }
    context.console.print("\(address) may be written to again.")
  }
}
