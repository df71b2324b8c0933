import ArgumentParser
import InvitationStore
import Invitations

/// The command `handpick history remove ID|FOLDER ...`.
struct HistoryRemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Take away everything that was read from mail folders. Your mail is not touched.",
    discussion: """
        handpick history remove 2
        handpick history remove maildir:~/Mail
      """)

  @Argument(
    help: ArgumentHelp(
      "Folders, by the number that `handpick history` shows or as they were added.",
      valueName: "id|folder"))
  var folders: [String]

  func run() throws {
    let context = try Context()
    let store = try context.openStore()
    let known = try store.mailSources()
    let wanted = try folders.map { words in
      let source = MailSource(words: words).map { $0.absolute(context) }
      let found = known.first { "\($0.id)" == words || $0.source == source }
      guard let found else {
        throw CommandFailure.refused(
          "\(SafeText.line(words)) was not read. See what was: handpick history")
      }
      return found
    }
    for folder in wanted {
      _ = try store.removeHistory(folder.id, at: context.clock.reading.now)
      context.console.print(
        "\(SafeText.line(folder.source.description)) does not count any more.")
    }
  }
}
