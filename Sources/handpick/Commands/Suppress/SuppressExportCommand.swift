import ArgumentParser
import InvitationStore

/// The command `handpick suppress export`.
struct SuppressExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Print the list as SHA-256 digests, one a line: fit to be shared, it names nobody.",
    discussion: """
        handpick suppress export > never.txt
      """)

  func run() throws {
    let store = try Context().openStore(.readOnly)
    let output = BufferedOutput()
    try store.suppressionDigests().forEach { output.print($0) }
    try output.finish()
  }
}
