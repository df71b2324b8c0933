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
    if list.scope == .picked { parts.append("picked only") }
    if list.scope == .dormant { parts.append("catch up: close once, faint now") }
    if list.scope != .picked, suggestions.isFiltering || !suggestions.filter.isEmpty {
      parts.append("filter: \(suggestions.filter.text)\(suggestions.isFiltering ? " " : "")")
      parts.append("\(Wording.number(list.count)) of \(Wording.number(list.total)) shown")
    }
    if list.scope != .dormant { parts.append("sort: \(list.sort.word)") }
    return parts.joined(separator: "  ")
  }

  /// How many are picked, and how many of them the filter hides.
  func picksLine(_ layout: SuggestionsLayout) -> String {
    let picks = suggestions.picks
    guard !picks.isEmpty else { return "0 picked" }
    let hidden = suggestions.list.hidden(of: picks)
    var line = "\(picks.count) picked"
    if hidden > 0 {
      let place = suggestions.list.grouped == nil ? "hidden by the filter" : "in closed groups"
      line += " (\(hidden) \(place), \(key(.pickedOnly)) shows them)"
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
    if suggestions.list.scope == .dormant, suggestions.list.count > 0 {
      return "A mail of yours, no invitation: \(key(.copyAddress)) copies the address."
    }
    if let group = suggestions.focusedGroup {
      let isClosed = suggestions.list.grouped?.closed.contains(group) ?? false
      return "\(key(.toggleGroup)) \(isClosed ? "opens" : "closes") \(group.title)."
    }
    guard let saved = suggestions.saved, suggestions.picks.isEmpty else { return "" }
    return
      "A draft to \(Wording.people(saved.people.count)) is saved. \(key(.reopenDraft)) reopens it."
  }

  func drawNobodyShown(_ layout: SuggestionsLayout, on frame: inout Frame) {
    let list = suggestions.list
    var lines: [String] = []
    if list.scope == .dormant, list.words.isEmpty {
      lines = [
        "Nobody was close once and is faint now.", "",
        "This is told from mail: \"handpick history add\" reads its headers.",
        "\(key(.catchUp)) shows everybody again.",
      ]
    } else if list.isPickedOnly {
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

  /// What stands behind the name of a group: `12 people, 3 close, 2 flagged, 0 picked`.
  func headingWords(of group: PersonGroup, _ grouped: GroupedRows) -> String {
    let count = grouped.counts[Int(group.rawValue)]
    guard group != .notPeople else {
      return "\(Wording.number(count.people)), none can be picked"
    }
    let picked = suggestions.picks.rows.values.count { suggestions.list.group(of: $0) == group }
    return [
      Wording.people(count.people), "\(Wording.number(count.close)) close",
      "\(Wording.number(count.flagged)) flagged", "\(Wording.number(picked)) picked",
    ].joined(separator: ", ")
  }

  /// What a group is, for the pane beside its heading.
  func headingLines(of group: PersonGroup) -> [Line] {
    let words =
      switch group {
      case .colleagues: "People at a domain of yours."
      case .organisations: "Two people or more are at the same domain."
      case .people: "Everybody else you know."
      case .strangers:
        "No mail in both directions, and not connected. They rarely answer; "
          + "a bulk pick never takes them."
      case .notPeople: "You, machines and lists, each with its reason. None can be picked."
      }
    return [
      Line(group.title, .bold), Line(""), Line(words), Line(""),
      Line("\(key(.toggleGroup)) opens or closes a group.", .dim),
      Line("\(key(.setGroup)) puts a person into another one; that stays.", .dim),
    ]
  }

  func drawFirstStart(_ page: Page, on frame: inout Frame) {
    let lines = [
      "No contacts yet. Nothing leaves this machine when you import.", "",
      "  \(key(.importFile))  choose a file or a mail folder",
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
