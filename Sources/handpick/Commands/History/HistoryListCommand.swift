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
    if json { return folders.forEach { context.console.print($0.json) } }
    guard !folders.isEmpty else {
      return context.console.print(
        "No mail was read yet. Try: handpick history add maildir:~/Mail")
    }
    let clock = context.clock.reading
    let rows = folders.map { folder in
      [
        "\(folder.id)", folder.readAt.shown(at: clock), "\(folder.summary.read)",
        "\(folder.summary.counted)", SafeText.line(folder.source.description),
      ]
    }
    TextTable.lines(["ID", "READ", "MAILS", "COUNTED", "FOLDER"], rows)
      .forEach { context.console.print($0) }
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
