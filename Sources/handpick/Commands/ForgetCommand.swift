import ArgumentParser
import InvitationStore
import Invitations

/// The command `handpick forget ADDRESS`.
struct ForgetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget",
    abstract: "Delete everything about whoever has this address, without a trace.",
    discussion: """
      Records, invitations, letters and history go, and the deleted bytes are overwritten. Open \
      invitations are withdrawn first. Only a "do not write to" stays, as a digest that names \
      nobody. This can not be undone; the files that were imported still have them.

        handpick forget ann@x.example
      """)

  @Argument(help: "One of their addresses.")
  var address: String

  func run() throws {
    let address = try EmailAddress(typed: address)
    let context = try Context()
    let store = try context.openStore()
    let people = try store.people(withAddress: address)
    let addresses = try store.facts(for: people).flatMap(\.person.addresses) + [address]
    let report: ForgetReport
    do {
      report = try store.forget(address, at: context.clock.reading)
    } catch let refusal as ForgetRefusal {
      throw CommandFailure.tryLater(refusal.description)
    }
    let mails = PracticeMail.remove(to: addresses, in: context.folders.practice)
    guard report.people + report.invitations + mails > 0 else {
      throw CommandFailure.refused("Nobody with the address \(address) is known here.")
    }
    context.console.print(
      """
      Forgotten: \(Counted.people(report.people)), \(Counted.words(report.records, "record")), \
      \(Counted.words(report.invitations, "invitation")).
      """)
    if mails > 0 {
      context.console.print("\(Counted.words(mails, "practice mail")) deleted, too.")
    }
    if report.keepsSuppression {
      context.console.print("They stay on the list of those who are not written to, as a digest.")
    }
  }
}
