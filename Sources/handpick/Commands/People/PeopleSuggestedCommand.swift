import ArgumentParser
import InvitationStore
import Invitations

/// The command `handpick people suggested`.
struct PeopleSuggestedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggested",
    abstract: "List people who may be one, though nothing proves it; only you can tell.",
    discussion: """
        handpick people suggested
        handpick people suggested --json
      """)

  @Flag(help: "Print one JSON object per line.")
  var json = false

  @Option(help: "At most so many.")
  var limit = 1_000

  func run() throws {
    let context = try Context()
    let store = try context.openStore(.readOnly)
    let joins = try store.suggestedJoins(limit: max(0, limit))
    let output = BufferedOutput()
    try output.print(
      joins, asJSON: json, json: \.json, orElse: "Nobody looks like two people who are one.",
      headings: ["ID", "NAME", "ID", "NAME", "WHY"]
    ) { join in
      let names = try store.names(of: [join.first, join.second])
      return [
        "\(join.first)", names[0], "\(join.second)", names[1],
        "\(join.reason) (\(join.rule.rawValue))",
      ]
    }
    try output.finish()
  }
}
