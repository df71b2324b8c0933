import ArgumentParser
import InvitationStore

/// The command `handpick people undo`.
struct PeopleUndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take your last join or separation back.",
    discussion: """
        handpick people undo
      """)

  func run() throws {
    let context = try Context()
    let change: PeopleChange?
    do {
      change = try context.openStore().undoDecision(at: context.clock.reading)
    } catch let refusal as JoinRefusal {
      throw CommandFailure.refused(refusal.description)
    }
    guard let change else { throw CommandFailure.refused("Nothing was joined or set apart.") }
    context.console.print(
      PeopleText.text(of: change, otherwise: "The decision is gone; everybody is as before."))
  }
}
