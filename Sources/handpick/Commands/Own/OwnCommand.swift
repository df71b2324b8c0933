import ArgumentParser

/// The command `handpick own`.
struct OwnCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "own",
    abstract: "Say which addresses are your own, so that you never invite yourself.",
    discussion: """
      Your own addresses are blocked everywhere, with +tags and, where the provider ignores them, \
      dots. Those in the settings ([sender] from and own) count, too.

        handpick own
        handpick own add me.old@acme.example
        handpick own no jan.other@y.example
      """,
    subcommands: [OwnListCommand.self, OwnAddCommand.self, OwnNoCommand.self],
    defaultSubcommand: OwnListCommand.self)
}
