import ArgumentParser
import InvitationStore
import Invitations

/// The command `handpick queue`.
struct QueueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "queue",
    abstract: "List what is held, waiting or decided.",
    discussion: """
      Held invitations can be withdrawn without a trace until the time shown.

        handpick queue --state held
        handpick queue --json | jq -r 'select(.state=="waiting") | .address'
      """)

  @Flag(help: "Print one JSON object per line.")
  var json = false

  @Option(help: "Only this state: held, sending, unknown, waiting, accepted, declined, ...")
  var state: String?

  func validate() throws {
    guard let state, !Self.words.contains(state) else { return }
    throw ValidationError(
      "\"\(state)\" is no state. There are: \(Self.words.joined(separator: ", ")).")
  }

  func run() throws {
    let context = try Context()
    let store = try context.openStore(.readOnly)
    let invitations = try store.invitations().filter { state == nil || $0.state.word == state }
    if json {
      invitations.forEach { context.console.print($0.json) }
    } else {
      context.console.write(
        QueueText.table(invitations, at: context.clock.reading))
    }
  }

  private static var words: [String] {
    var seen: Set<String> = []
    return Invitation.State.allCases.map(\.word).filter { seen.insert($0).inserted }
  }
}

extension Invitation {
  /// The line of `queue --json`.
  var json: JSONLine {
    [
      "id": .number(id.number), "batch": .number(batch.number), "name": .text(name),
      "address": .text(address.sendKey), "state": .text(state.word),
      "leavesAt": state == .held ? .text(leavesAt.iso8601) : .null,
      "sentAt": .text(orNull: sentAt?.iso8601), "answer": .text(orNull: answer),
      "messageID": .text(messageID), "reason": .text(orNull: reason),
    ]
  }
}
