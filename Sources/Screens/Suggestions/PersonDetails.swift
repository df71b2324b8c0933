internal import Invitations
internal import Terminal

/// Everything known about one person, for the pane and for the page of details.
enum PersonDetails {
  static func lines(_ suggestion: Suggestion, isPicked: Bool, width: Int) -> [Line] {
    let person = suggestion.person
    var lines = [Line(person.shownName, .bold)]
    lines += person.addresses.prefix(1).map { Line($0.sendKey) }
    lines += person.addresses.dropFirst().map { Line("also \($0.sendKey)", .dim) }
    lines.append(Line(""))
    for (label, text) in facts(suggestion, isPicked: isPicked) {
      lines += Line.labelled(label, text, width: width)
    }
    if !suggestion.flags.isEmpty {
      lines += [Line(""), Line(suggestion.isSelectable ? "Look twice" : "Why not", .bold)]
      for flag in suggestion.flags {
        lines += Line.wrapped(
          "  ! \(flag.kind.word): \(flag.detail)", width: width, indent: 4,
          style: Style(flag.kind.blocks ? .bad : .warn))
      }
    }
    guard suggestion.isSelectable else { return lines }
    lines += [Line(""), Line("Why suggested", .bold)]
    for reason in suggestion.reasons {
      lines += Line.wrapped("  + \(reason)", width: width, indent: 4)
    }
    return lines
  }

  private static func facts(_ suggestion: Suggestion, isPicked: Bool) -> [(String, String)] {
    let person = suggestion.person
    var facts: [(String, String)] = []
    if let relation = person.relation { facts.append(("Relation", "\(relation) (you set it)")) }
    if let company = person.organization { facts.append(("Company", company)) }
    if let group = person.remarks.group { facts.append(("Group", "\(group.title) (you set it)")) }
    facts.append(("Tie", suggestion.tie.tier.word))
    if !suggestion.evidence.isEmpty {
      facts.append(("Points", suggestion.evidence.map(\.words).joined(separator: ", ")))
    }
    if let since = person.connectedSince { facts.append(("Connected", "since \(since)")) }
    if !person.categories.isEmpty {
      facts.append(("Labels", person.categories.joined(separator: ", ")))
    }
    if !person.sources.isEmpty { facts.append(("From", person.sources.joined(separator: ", "))) }
    let picked = isPicked ? "yes" : suggestion.isSelectable ? "no" : "cannot be picked"
    return facts + [("Picked", picked)]
  }
}

extension Model {
  func drawDetailsPane(_ page: Page, on frame: inout Frame) {
    guard let pane = page.pane else { return }
    let columns = pane + 1..<page.size.columns - 1
    if let group = suggestions.focusedGroup {
      let lines = headingLines(of: group).flatMap {
        Line.wrapped($0.text, width: columns.count, style: $0.style)
      }
      drawLines(lines, rows: page.body, columns: columns, on: &frame)
    }
    guard let focused = suggestions.focused else { return }
    let lines = PersonDetails.lines(
      focused, isPicked: suggestions.picks.contains(focused.id), width: columns.count)
    drawLines(lines, rows: page.body, columns: columns, on: &frame)
  }
}
