import ArgumentParser
import InvitationStore
import Invitations

/// The command `handpick history list`.
struct HistoryListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Show which mail folders were read, and how much of them counts.",
    discussion: """
        handpick history list
        handpick history list --json
      """)

  @Flag(help: "Print one JSON object per folder.")
  var json = false

  func run() throws {
    let context = try Context()
    let folders = try context.openStore(.readOnly).mailSources()
    let clock = context.clock.reading
    let output = BufferedOutput()
    output.print(
      folders, asJSON: json, json: \.json,
      orElse: "No mail was read yet. Try: handpick history add maildir:~/Mail",
      headings: ["ID", "READ", "MAILS", "COUNTED", "FOLDER"]
    ) { folder in
      [
        "\(folder.id)", folder.readAt.shown(at: clock), "\(folder.summary.read)",
        "\(folder.summary.counted)", SafeText.line(folder.source.description),
      ]
    }
    try output.finish()
  }
}

extension ReadMailSource {
  /// The line of `history list --json`.
  fileprivate var json: JSONLine {
    JSONLine(
      [
        ("id", .number(id.number)), ("folder", .text(source.description)),
        ("readAt", .text(readAt.iso8601)),
      ] + summary.members)
  }
}
