import ArgumentParser
import Glibc
import Invitations

/// `handpick demo`
struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Look around with 40 made-up people: no network, no settings, short holds.",
    discussion: """
      Everything lives in a folder of its own, which is named at the start and removed at the \
      end. Your own contacts and settings are not touched. What "leaves" goes into a Maildir in \
      that folder.

        handpick demo
        handpick demo --keep
      """)

  @Flag(help: "Keep the folder when the demo ends.")
  var keep = false

  @Option(help: ArgumentHelp("Make the folder here.", visibility: .hidden))
  var folder: String?

  func run() async throws {
    let console = Console()
    let folder = try DemoFolder(at: folder)
    defer { if !keep { folder.remove() } }
    console.tell("The demo lives in \(folder.path)\(keep ? "" : " until you quit").")
    let context = try Context(
      folders: Folders(below: folder.path), environment: Context.processEnvironment())
    try DemoWorld.fill(context)
    try await ScreenSession.run(context, banner: "Demo: made-up people, nothing leaves this machine.")
    if keep { console.tell("Kept: \(folder.path)") }
  }
}
