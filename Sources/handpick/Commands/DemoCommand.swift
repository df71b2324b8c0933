import ArgumentParser
import Invitations

/// The command `handpick demo`.
struct DemoCommand: ScreenCommand {
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

  @Option(help: "Make this folder instead of one among the temporary files.")
  var folder: String?

  func open() async throws { try await Demo.run(in: folder, keep: keep, Console()) }
}
