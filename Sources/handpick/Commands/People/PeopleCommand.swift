import ArgumentParser

/// The command `handpick people`.
struct PeopleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "people",
    abstract: "See which records are one person and why; join them, or set them apart.",
    discussion: """
      Records of several files are one person where an identifier, an address, or name and company \
      say so. What you decide is final, survives every import, and can be undone.

        handpick people "ann lee"
        handpick people show ann.lee@y.example
        handpick people mails ann.lee@y.example
        handpick people suggested
        handpick people join 17 23
        handpick people separate 40
        handpick people undo
        handpick people group ann@x.example colleagues
      """,
    subcommands: [
      PeopleListCommand.self, PeopleShowCommand.self, PeopleMailsCommand.self,
      PeopleSuggestedCommand.self, PeopleJoinCommand.self,
      PeopleSeparateCommand.self, PeopleUndoCommand.self, PeopleInviteAtCommand.self,
      PeopleGroupCommand.self, PeopleRelationCommand.self, PeopleNotFamilyCommand.self,
    ],
    defaultSubcommand: PeopleListCommand.self)
}
