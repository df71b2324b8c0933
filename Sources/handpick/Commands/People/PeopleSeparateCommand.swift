import ArgumentParser
import InvitationStore
import Invitations

/// The command `handpick people separate`.
struct PeopleSeparateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "separate",
    abstract: "Decide that some records of a person are somebody else.",
    discussion: """
      The numbers of the records are in "handpick people".

        handpick people separate 40
      """)

  @Argument(help: "Numbers of records.")
  var records: [Int64]

  func run() throws {
    let context = try Context()
    let store = try context.openStore()
    let change: PeopleChange
    do {
      change = try store.separate(
        records.map(MergeRecord.ID.init), at: context.clock.reading)
    } catch let refusal as JoinRefusal {
      throw CommandFailure.refused(refusal.description)
    }
    context.console.print(
      PeopleText.text(of: change, otherwise: "They were apart before; that is final now."))
  }
}
