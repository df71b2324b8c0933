import ArgumentParser
import InvitationStore
import Invitations

/// The command `handpick people list`.
struct PeopleListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List people with their records, and the reason of every join.",
    discussion: """
      Words find names, addresses and companies; a number is the person with this number.

        handpick people list acme
        handpick people --json | jq 'select(.records | length > 1)'
      """)

  @Argument(help: "Only people who have all these words.")
  var words: [String] = []

  @Flag(help: "Print one JSON object per line.")
  var json = false

  func run() throws {
    let context = try Context()
    let store = try context.openStore(.readOnly)
    let people =
      words.isEmpty
      ? try store.allIDs(sortedBy: .tie)
      : try store.people(matching: words.joined(separator: " "), limit: .max)
    guard !people.isEmpty || words.isEmpty else {
      throw CommandFailure.refused(
        "Nobody has \"\(SafeText.line(words.joined(separator: " ")))\" in name, address or company."
      )
    }
    let output = BufferedOutput()
    try store.forEachDetail(of: people) { detail in
      if json { output.print(detail.json) } else { output.write(PeopleText.text(of: detail)) }
    }
    try output.finish()
  }
}
