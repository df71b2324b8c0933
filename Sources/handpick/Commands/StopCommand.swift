import ArgumentParser
import InvitationStore
import Invitations

/// The command `handpick stop`.
struct StopCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stop",
    abstract: "Stop all sending now; everything held is cancelled without a trace.",
    discussion: """
      Nothing leaves again until "handpick resume". Works while the screens are open elsewhere, \
      and while the network hangs.

        handpick stop
      """)

  func run() throws {
    let context = try Context()
    let report = try context.openStore().stop(at: context.clock.reading)
    context.console.print(report.sentence)
  }
}

/// The command `handpick resume`.
struct ResumeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume",
    abstract: "Allow sending again after a stop or a refused sign-in.",
    discussion: """
      What the stop cancelled stays cancelled; what a refused sign-in kept held may leave.

        handpick resume
      """)

  func run() throws {
    let context = try Context()
    if context.isStoppedByFile {
      throw CommandFailure.refused(
        "The file \(context.folders.stopFile) still stops all sending. Remove it first.")
    }
    let store = try context.openStore()
    try store.resume(at: context.clock.reading)
    context.console.print("Sending is allowed again. \(try store.summary().held) held.")
  }
}
