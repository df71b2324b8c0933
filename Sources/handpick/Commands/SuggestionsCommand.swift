import ArgumentParser
import InvitationStore
import Invitations
import Roster

/// The command `handpick suggestions`.
struct SuggestionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggestions",
    abstract: "List the people you could invite, with reasons and flags. Nobody is picked by it.",
    discussion: """
      Words find names, addresses and companies, in any order, whatever the case or accents.

        handpick suggestions --filter "acme okafor"
        handpick suggestions --sort last-contact --group colleagues
        handpick suggestions --sort name --json
      """)

  @Flag(help: "Print one JSON object per line.")
  var json = false

  @Option(help: "Only people whose name, address or company holds all these words.")
  var filter: String = ""

  @Option(help: "The order: \(SuggestionSort.allCases.map(\.rawValue).joined(separator: ", ")).")
  var sort: SuggestionSort = .tie

  @Option(help: "Only people of this group.")
  var group: PersonGroup?

  func run() throws {
    let context = try Context()
    let store = try context.openStore(.readOnly)
    let now = context.clock.reading.now
    let (ids, groups) = try found(in: store, at: now)
    let picked = Set(try store.drafts().last?.people ?? [])
    if !json {
      context.console.print(Self.headings)
    }
    for start in stride(from: 0, to: ids.count, by: 500) {
      let page = Array(ids[start..<min(start + 500, ids.count)])
      let suggestions = try store.suggestions(for: page, at: now)
      let lines = suggestions.map { suggestion in
        let group = groups[suggestion.id] ?? .people
        return json
          ? suggestion.json(picked: picked.contains(suggestion.id), group).text
          : Self.line(suggestion, group)
      }
      context.console.write(lines.map { $0 + "\n" }.joined())
    }
  }

  private func found(
    in store: Store, at now: Moment
  ) throws -> (people: [Person.ID], groups: [Person.ID: PersonGroup]) {
    let roster = try RosterLoading(from: store, at: now).roster
    let rows = roster.filter(words: Roster.words(in: filter))
    var groups: [Person.ID: PersonGroup] = Dictionary(minimumCapacity: rows.count)
    for row in rows where group == nil || roster.group(at: row) == group {
      groups[Person.ID(roster.id(at: row))] = roster.group(at: row)
    }
    return (try store.allIDs(sortedBy: sort, at: now).filter { groups[$0] != nil }, groups)
  }

  private static let headings =
    "ID       PICK NAME                      ADDRESS                        TIER    GROUP         "
    + "FLAGS"

  private static func line(_ suggestion: Suggestion, _ group: PersonGroup) -> String {
    func cell(_ text: String, _ width: Int) -> String { ColumnText.fit(text, width) }
    return [
      cell("\(suggestion.id)", 8), suggestion.isSelectable ? "[ ] " : "[-] ",
      cell(suggestion.person.shownName, 25), cell(suggestion.address?.sendKey ?? "", 30),
      cell(suggestion.tie.tier.word, 7), cell(group.word, 13),
      suggestion.flags.map { "\($0.kind.word): \($0.detail)" }.joined(separator: "; "),
    ].joined(separator: " ")
  }
}

extension Suggestion {
  /// The line of `suggestions --json`.
  func json(picked: Bool, _ group: PersonGroup) -> JSONLine {
    [
      "id": .number(id.number), "name": .text(person.name),
      "address": .text(orNull: address?.sendKey), "tier": .text(tie.tier.word),
      "flags": .texts(flags.map(\.kind.word)), "selectable": .flag(isSelectable),
      "reasons": .texts(reasons), "picked": .flag(picked),
      "group": .text(group.word),
    ]
  }
}
