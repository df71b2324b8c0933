internal import Invitations
internal import Terminal

/// The lines around the list of suggestions.
extension Model {
  func listTitle(width: Int) -> String {
    guard suggestions.list.total > 0 else {
      return setup.isPractice ? "No contacts  practice: mails stay on this machine" : "No contacts"
    }
    var parts = suggestions.source.name.isEmpty ? [] : [suggestions.source.name]
    let total = suggestions.list.total
    parts.append(Wording.count(total, "contact"))
    if width >= 100, let at = suggestions.source.importedAt {
      parts.append("imported \(Wording.date(at, clock)) \(Wording.shortTime(at, clock))")
    }
    if setup.isPractice { parts.append("practice") }
    return parts.joined(separator: "  ")
  }

  /// Filter, count and order, for the right end of the title row.
  var listState: String {
    let list = suggestions.list
    guard list.total > 0 else { return "" }
    var parts: [String] = []
    if list.isPickedOnly {
      parts.append("picked only")
    } else if suggestions.isFiltering || !suggestions.filter.isEmpty {
      parts.append("filter: \(suggestions.filter.text)\(suggestions.isFiltering ? " " : "")")
      parts.append("\(Wording.number(list.count)) of \(Wording.number(list.total)) shown")
    }
    parts.append("sort: \(list.sort == .tie ? "relation" : list.sort.rawValue)")
    return parts.joined(separator: "  ")
  }

  /// How many are picked, and how many of them the filter hides.
  func picksLine(_ layout: SuggestionsLayout) -> String {
    let picks = suggestions.picks
    guard !picks.isEmpty else { return "0 picked" }
    let hidden = suggestions.list.hidden(of: picks)
    var line = "\(picks.count) picked"
    if hidden > 0 {
      line += " (\(hidden) hidden by the filter, \(key(.pickedOnly)) shows them)"
    }
    guard layout.page.size.columns >= 100 else { return line }
    let count = suggestions.list.count
    guard count <= layout.rows.count else { return line }
    let blocked = (0..<count).count { !(suggestions.suggestion(at: $0)?.isSelectable ?? true) }
    return blocked == 0 ? line : line + "   \(blocked) cannot be picked: [-]"
  }

  var suggestionsHint: String {
    if let range = suggestions.range, let places = suggestions.rangePlaces {
      return "\(range.picks ? "Picking" : "Unpicking") \(Wording.count(places.count, "row"))."
    }
    guard let saved = suggestions.saved, suggestions.picks.isEmpty else { return "" }
    return
      "A draft to \(Wording.people(saved.people.count)) is saved. \(key(.reopenDraft)) reopens it."
  }

  func drawNobodyShown(_ layout: SuggestionsLayout, on frame: inout Frame) {
    let list = suggestions.list
    var lines: [String] = []
    if list.isPickedOnly {
      lines = ["Nobody is picked.", "", "\(key(.pickedOnly)) shows everybody again."]
    } else {
      let verb = list.total == 1 ? "contact is" : "contacts are"
      lines = [
        "Nobody matches \"\(list.words)\". \(Wording.number(list.total)) \(verb) hidden by the filter.",
        "  \(key(.textBackspace)) edits it.  \(key(.back)) clears it.", "",
      ]
      let picked = suggestions.picks.count
      if picked > 0 {
        lines.append(
          "\(Wording.people(picked)) \(picked == 1 ? "is" : "are") still picked; \(key(.pickedOnly)) shows them."
        )
      }
    }
    drawLines(lines, row: layout.head + 1, width: layout.page.width, on: &frame)
  }

  func drawFirstStart(_ page: Page, on frame: inout Frame) {
    let lines = [
      "No contacts yet. Nothing leaves this machine when you import.", "",
      "  \(key(.importFile))  choose a file (vCard .vcf or CSV)",
      "  \(key(.practice))  load 40 made-up people and look around (practice, no network)", "",
      "Your picks start empty. You will see every name before anything is sent.",
    ]
    drawLines(lines, row: page.body.lowerBound + 1, width: page.width, on: &frame)
  }

  func drawLines(_ lines: [String], row: Int, width: Int, on frame: inout Frame) {
    let wrapped = lines.flatMap { line in
      Line.wrapped(line, width: width - 4, indent: line.hasPrefix(" ") ? 5 : 0)
    }
    drawLines(wrapped, rows: row..<frame.size.rows - 4, columns: 3..<width - 1, on: &frame)
  }

  /// While the filter is typed, the hardware cursor stands behind its words.
  func placeFilterCursor(on frame: inout Frame) {
    guard suggestions.isFiltering, overlays.isEmpty else { return }
    let typed = String(suggestions.filter.characters[..<suggestions.filter.cursor])
    let start = frame.size.columns - DisplayWidth.of(listState)
    frame.cursor = Frame.Position(
      row: 1, column: min(frame.size.columns - 1, start + 8 + DisplayWidth.of(typed)))
  }
}
