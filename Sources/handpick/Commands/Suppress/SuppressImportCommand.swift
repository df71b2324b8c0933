import ArgumentParser
import InvitationStore
import Invitations

/// The command `handpick suppress import FILE`.
struct SuppressImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Keep off everybody on a list of addresses or digests, one a line.",
    discussion: """
      Digests are what "suppress export" writes; blank lines and lines that begin with # are \
      passed over. What is held to anybody on the list is cancelled. An imported list can not be \
      lifted.

        handpick suppress import never.txt
        handpick suppress export | ssh other handpick suppress import -
      """)

  @Argument(help: "The file; - reads stdin.", completion: .file())
  var file: String

  func run() throws {
    let list = SuppressionList(try read())
    list.problems.forEach { Console().tell("handpick: \(SafeText.line(file)), \($0)") }
    guard !list.isEmpty else {
      throw CommandFailure.refused("No address and no digest stands in \(SafeText.line(file)).")
    }
    let context = try Context()
    let store = try context.openStore()
    let clock = context.clock.reading
    var new = try store.importSuppressions(digests: list.digests, at: clock)
    let unknown = try list.addresses.filter { address in
      try !store.suppressions(of: address).contains { $0.reason == .imported }
    }
    let suppressions = unknown.map {
      Suppression(
        key: $0.identityKey, reason: .imported, evidence: "on an imported list", at: clock.now)
    }
    try store.suppress(suppressions, at: clock)
    new += Set(suppressions.map(\.key)).count
    context.console.print(
      "\(Counted.words(list.count, "entry", "entries")) read, \(new) new. None is written to.")
  }

  private func read() throws(CommandFailure) -> String {
    let limit = 256 << 20
    let text =
      file == "-"
      ? TextFile.read(descriptor: 0, limit: limit) : TextFile.read(file, limit: limit)
    guard let text else {
      throw .refused("\(SafeText.line(file)) can not be read, or is larger than 256 MB.")
    }
    return text
  }
}
