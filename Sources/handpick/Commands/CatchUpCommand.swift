import ArgumentParser
import InvitationStore
import Invitations

/// The command `handpick catch-up`.
struct CatchUpCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catch-up",
    abstract: "List who was close to you over the years and is faint now.",
    discussion: """
      The strongest over the years come first. What they may like is a mail of your own, not an \
      invitation: handpick writes neither by itself. Those who said no are left out.

        handpick catch-up
        handpick catch-up --json
      """)

  @Flag(help: "Print one JSON object per line, as suggestions do.")
  var json = false

  @Option(help: "At most so many.")
  var limit = 50

  func run() throws {
    let context = try Context()
    let store = try context.openStore(.readOnly)
    let now = context.clock.reading.now
    let ids = Array(try store.dormant(at: now).prefix(max(0, limit)))
    let people = try store.suggestions(for: ids, at: now)
    let groups = json ? try store.groups(of: people.map(\.id)) : [:]
    let picked = json ? Set(try store.drafts().last?.people ?? []) : []
    let output = BufferedOutput()
    try output.print(
      people, asJSON: json,
      json: { $0.json(picked: picked.contains($0.id), groups[$0.id] ?? .people) },
      orElse: Self.nobody(in: store), headings: ["ID", "NAME", "ADDRESS", "WHY"]
    ) { person in
      [
        "\(person.id)", person.person.shownName, person.address?.sendKey ?? "",
        person.reasons.last { $0.contains("mails in all") } ?? person.reasons.first ?? "",
      ]
    }
    if !json, !people.isEmpty {
      output.print("A mail of your own is the way to catch up, not an invitation.")
    }
    try output.finish()
  }

  private static func nobody(in store: Store) throws -> String {
    let hint = try store.mailSources().isEmpty ? " It is told from mail: handpick history add" : ""
    return "Nobody was close to you once and is faint now.\(hint)"
  }
}
