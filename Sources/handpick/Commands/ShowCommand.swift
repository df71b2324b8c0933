import ArgumentParser
import InvitationStore
import Invitations

/// The command `handpick show ID`.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show one invitation: who, what happened, and the mail as it was confirmed.",
    discussion: """
        handpick show 12
        handpick show 12 --raw > invitation.eml
      """)

  @Argument(help: "The invitation's number, from the queue.")
  var id: Int64

  @Flag(help: "Print the finished message, byte for byte.")
  var raw = false

  func run() throws {
    let context = try Context()
    let store = try context.openStore(.readOnly)
    guard let invitation = try store.invitation(Invitation.ID(id)) else {
      throw CommandFailure.refused("There is no invitation \(id).")
    }
    if raw {
      context.console.write(bytes: try store.message(of: invitation.id))
      return
    }
    let clock = context.clock.reading
    var lines = [
      "\(invitation.name) <\(invitation.address.sendKey)>",
      "State     \(invitation.state.word)\(invitation.reason.map { ": \($0)" } ?? "")",
      "Batch     \(invitation.batch), attempt \(invitation.attempt)",
      "Message   \(invitation.messageID)", "", "What happened",
    ]
    for entry in try store.history(of: invitation.id) {
      lines.append("  \(entry.at.shown(at: clock))  \(entry.event.sentence(at: clock))")
    }
    if let letter = try store.letter(of: invitation.id) {
      lines += ["", "Subject   \(letter.subject)", ""]
      lines += letter.body.split(separator: "\n", omittingEmptySubsequences: false)
        .map { "  \($0)" }
    }
    context.console.print(lines.joined(separator: "\n"))
  }
}
