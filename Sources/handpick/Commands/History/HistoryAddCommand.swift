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
      remove the folder here. Without a folder, all those that were read before are read again.

        handpick history add
        handpick history add maildir:~/Mail
        handpick history add mbox:~/archive/2024.mbox mbox:sent
      """)

  @Argument(
    help: ArgumentHelp("Mail folders.", valueName: "maildir:PATH|mbox:FILE"),
    completion: .file())
  var folders: [String] = []

  @Flag(help: "Print one JSON object per folder.")
  var json = false

  func run() throws {
    let context = try Context()
    let store = try context.openStore()
    let sources =
      folders.isEmpty
      ? try store.mailSources().map(\.source)
      : try folders.map { try MailSource(typed: $0, context) }
    guard !sources.isEmpty else {
      throw CommandFailure.usage("Say where your mail is: handpick history add maildir:~/Mail")
    }
    let reading = MailHistoryReading(store)
    var isWhole = true
    for source in sources {
      do {
        let progress = MailProgressLine(context.console)
        defer { progress.clear() }
        let result = try reading.read(
          source, at: context.clock.reading.now, progress: progress.show)
        progress.clear()
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
    try askForOwn(store, context)
    guard isWhole else { throw ExitCode(1) }
  }

  /// Says which addresses are to be answered for: they tell who wrote.
  private func askForOwn(_ store: Store, _ context: Context) throws {
    let suspects = try store.ownSuspects()
    if try store.owner().ownKeys.isEmpty {
      context.console.tell(
        "No address is known to be yours, and they tell who wrote: nothing counts yet.")
      if suspects.isEmpty { context.console.tell("First: handpick own add ADDRESS") }
    }
    guard let likeliest = suspects.first else { return }
    context.console.tell("Are these you?")
    TextTable.lines(
      ["  ADDRESS", "EVIDENCE"],
      suspects.prefix(10).map { ["  \($0.address.sendKey)", $0.evidence] }
    ).forEach { context.console.tell($0) }
    context.console.tell(
      "If so: handpick own add \(likeliest.address.sendKey) ... and handpick history add   If not: "
        + "handpick own no ADDRESS ...")
  }
}
