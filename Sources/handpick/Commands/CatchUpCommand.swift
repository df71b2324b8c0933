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
    guard !json else { return try printJSON(people, store, context.console) }
    guard !people.isEmpty else {
      let hint =
        try store.mailSources().isEmpty ? " It is told from mail: handpick history add" : ""
      return context.console.print("Nobody was close to you once and is faint now.\(hint)")
    }
    let rows = people.map { person in
      [
        "\(person.id)", person.person.shownName, person.address?.sendKey ?? "",
        person.reasons.last { $0.contains("mails in all") } ?? person.reasons.first ?? "",
      ]
    }
    TextTable.lines(["ID", "NAME", "ADDRESS", "WHY"], rows).forEach { context.console.print($0) }
    context.console.print("A mail of your own is the way to catch up, not an invitation.")
  }

  private func printJSON(
    _ people: [Suggestion], _ store: Store, _ console: Console
  ) throws {
    let groups = try store.groups(of: people.map(\.id))
    let picked = Set(try store.drafts().last?.people ?? [])
    for person in people {
      let group = groups[person.id] ?? .people
      console.print(person.json(picked: picked.contains(person.id), group).text)
    }
  }
}
