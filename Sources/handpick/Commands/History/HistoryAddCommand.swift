import ArgumentParser
import ContactFiles
import InvitationStore
import Invitations

/// The command `handpick history add maildir:PATH mbox:FILE ...`.
struct HistoryAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Read who wrote to whom, and when, from the headers of mail folders.",
    discussion: """
      Again, it reads only what is new: the new files of a Maildir, an mbox file when it changed. \
      When your own addresses are others than the last time, everything is read anew. Mail of \
      lists and machines is not counted. What you delete from a folder stays counted until you \
      remove the folder here.

        handpick history add maildir:~/Mail
        handpick history add mbox:~/archive/2024.mbox mbox:sent
      """)

  @Argument(
    help: ArgumentHelp("Mail folders.", valueName: "maildir:PATH|mbox:FILE"),
    completion: .file())
  var folders: [String]

  @Flag(help: "Print one JSON object per folder.")
  var json = false

  func run() throws {
    let context = try Context()
    let sources = try folders.map { try MailSource(typed: $0, context) }
    let store = try context.openStore()
    guard try !store.owner().ownKeys.isEmpty else {
      throw CommandFailure.refused(
        "No address is known to be yours, and they tell who wrote. First: handpick own add ADDRESS")
    }
    let reading = MailHistoryReading(context, store: store)
    var isWhole = true
    for source in sources {
      do {
        let result = try reading.read(source)
        if json {
          context.console.print(result.json)
        } else {
          result.lines.forEach { context.console.print($0) }
        }
      } catch let error as ImportError {
        context.console.tell("handpick: \(SafeText.line(error.description))")
        isWhole = false
      }
    }
    guard isWhole else { throw ExitCode(1) }
  }
}
