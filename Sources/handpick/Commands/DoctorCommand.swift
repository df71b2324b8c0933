import ArgumentParser
import Glibc
import InvitationStore
import Invitations

/// The command `handpick doctor`.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Look at settings, folders and the database, and say what is wrong.",
    discussion: """
      Compares the queue with its journal; --rebuild writes the states anew from the journal.

        handpick doctor
        handpick doctor --rebuild
      """)

  @Flag(help: "Write the states of the queue anew from the journal.")
  var rebuild = false

  func run() throws {
    let context = try Context()
    let console = context.console
    console.print("ok  settings      \(settingsLine(context))")
    console.print("ok  state folder  \(context.folders.state)")
    let store = try context.openStore(rebuild ? .readWrite : .readOnly)
    let summary = try store.summary()
    console.print("ok  database      \(summary.people) people, \(summary.held) held")
    if context.isStoppedByFile {
      console.print("!   sending       stopped by the file \(context.folders.stopFile)")
    } else if summary.isStopped {
      console.print("!   sending       stopped; \"handpick resume\" allows it again")
    } else {
      console.print("ok  sending       \(context.outgoingWords)")
    }
    let differences = try store.rebuild(apply: rebuild)
    guard !differences.isEmpty else {
      console.print("ok  journal       agrees with the queue")
      return
    }
    differences.forEach { console.print("!   journal       \($0)") }
    guard rebuild else {
      throw CommandFailure.refused(
        "The queue differs from its journal. \"handpick doctor --rebuild\" puts it right.")
    }
    console.print("ok  journal       the queue was written anew from it")
  }

  private func settingsLine(_ context: Context) -> String {
    let path = context.folders.settingsFile
    return access(path, F_OK) == 0 ? path : "\(path) does not exist; the defaults apply"
  }
}
