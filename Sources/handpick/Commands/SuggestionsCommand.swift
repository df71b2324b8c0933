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
        handpick suggestions --sort name --json
      """)

  @Flag(help: "Print one JSON object per line.")
  var json = false

  @Option(help: "Only people whose name, address or company holds all these words.")
  var filter: String = ""

  @Option(help: "The order: \(SuggestionSort.allCases.map(\.rawValue).joined(separator: ", ")).")
  var sort: SuggestionSort = .tie

  func run() throws {
    let context = try Context()
    let store = try context.openStore(.readOnly)
    let ids = try found(in: store)
    let picked = Set(try store.drafts().last?.people ?? [])
    if !json {
      context.console.print(Self.headings)
    }
    for start in stride(from: 0, to: ids.count, by: 500) {
      let page = Array(ids[start..<min(start + 500, ids.count)])
      let suggestions = try store.suggestions(for: page, at: context.clock.reading.now)
      let lines = suggestions.map { suggestion in
        json
          ? suggestion.json(picked: picked.contains(suggestion.id)).text : Self.line(suggestion)
      }
      context.console.write(lines.map { $0 + "\n" }.joined())
    }
  }

  private func found(in store: Store) throws -> [Person.ID] {
    let sorted = try store.allIDs(sortedBy: sort)
    let words = Roster.words(in: filter)
    guard !words.isEmpty else { return sorted }
    let roster = try RosterLoading.roster(from: store)
    let matches = Set(roster.filter(words: words).map { roster.id(at: $0) })
    return sorted.filter { matches.contains($0.number) }
  }

  private static let headings =
    "ID       PICK NAME                      ADDRESS                        TIER    FLAGS"

  private static func line(_ suggestion: Suggestion) -> String {
    func cell(_ text: String, _ width: Int) -> String { ColumnText.fit(text, width) }
    return [
      cell("\(suggestion.id)", 8), suggestion.isSelectable ? "[ ] " : "[-] ",
      cell(suggestion.person.shownName, 25), cell(suggestion.address?.sendKey ?? "", 30),
      cell(suggestion.tie.tier.word, 7),
      suggestion.flags.map { "\($0.kind.word): \($0.detail)" }.joined(separator: "; "),
    ].joined(separator: " ")
  }
}

extension Suggestion {
  /// The line of `suggestions --json`.
  func json(picked: Bool) -> JSONLine {
    [
      "id": .number(id.number), "name": .text(person.name),
      "address": .text(orNull: address?.sendKey), "tier": .text(tie.tier.word),
      "flags": .texts(flags.map(\.kind.word)), "selectable": .flag(isSelectable),
      "reasons": .texts(reasons), "picked": .flag(picked),
    ]
  }
}
