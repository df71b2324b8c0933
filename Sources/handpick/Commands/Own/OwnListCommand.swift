import ArgumentParser
import InvitationStore
import Invitations
import Screens

/// The command `handpick own list`.
struct OwnListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Show your own addresses, and who may be you, with the evidence.",
    discussion: """
        handpick own list
        handpick own list --json
      """)

  @Flag(help: "Print one JSON object per line.")
  var json = false

  func run() throws {
    let context = try Context()
    try context.settleOwner(in: context.openStore())
    let store = try context.openStore(.readOnly)
    let own = try store.owner().ownKeys.map(\.text).sorted()
    let candidates = try OwnCandidates.find(in: store, at: context.clock.reading.now)
    let console = context.console
    if json {
      own.forEach { console.print(["address": .text($0), "own": .flag(true), "evidence": .null]) }
      for candidate in candidates {
        console.print([
          "address": .text(candidate.address.sendKey), "own": .flag(false),
          "evidence": .text(candidate.evidence),
        ])
      }
      return
    }
    own.forEach { console.print("\($0)  yours") }
    if own.isEmpty { console.print("No address is known to be yours.") }
    guard !candidates.isEmpty else { return }
    console.print("Are these you?")
    TextTable.lines(
      ["  ADDRESS", "NAME", "EVIDENCE"],
      candidates.map { ["  \($0.address.sendKey)", $0.name, $0.evidence] }
    ).forEach { console.print($0) }
    console.print("If so: handpick own add ADDRESS ...   If not: handpick own no ADDRESS ...")
  }
}
