import ArgumentParser

/// The command `handpick suppress`.
struct SuppressCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suppress",
    abstract: "Keep addresses off for good: the list of those who are never written to.",
    discussion: """
      Whoever says no is on the list by himself, and stays. What you added by hand, and addresses \
      that do not exist, can be lifted.

        handpick suppress add ann@x.example
        handpick suppress list
      """,
    subcommands: [
      SuppressAddCommand.self, SuppressImportCommand.self, SuppressExportCommand.self,
      SuppressListCommand.self, SuppressLiftCommand.self,
    ])
}
