import ArgumentParser

/// The command `handpick history`.
struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "Say where your mail is, so that people you write with come first.",
    discussion: """
      Only headers are read, never a subject or a body, and nothing in your mail is changed. Kept \
      are times, directions and how many people got each mail, under hashes of the addresses. Your \
      own addresses decide who wrote: see handpick own.

        handpick history add maildir:~/Mail mbox:old.mbox
        handpick history
        handpick history remove mbox:old.mbox
      """,
    subcommands: [HistoryListCommand.self, HistoryAddCommand.self, HistoryRemoveCommand.self],
    defaultSubcommand: HistoryListCommand.self)
}
