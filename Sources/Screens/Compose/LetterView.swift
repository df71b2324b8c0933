internal import Invitations
internal import Terminal

extension Model {
  func drawText(_ layout: ComposeLayout, on frame: inout Frame) {
    let editing = compose.focus == .text ? compose.editing : nil
    let characters = editing?.characters ?? Array(compose.letter.body)
    let rows = TextWrap.rows(of: characters, width: layout.textWidth)
    var top = min(compose.top, max(0, rows.count - layout.text.count))
    if let editing {
      let here = editing.row(of: editing.cursor, in: rows)
      top = min(max(top, here - layout.text.count + 1), here)
      let left = characters[rows[here].lowerBound..<editing.cursor]
      frame.cursor = Frame.Position(
        row: layout.text.lowerBound + here - top,
        column: min(layout.page.width - 1, 3 + DisplayWidth.of(String(left))))
    }
    for (row, range) in zip(layout.text, rows.dropFirst(top)) {
      let line = String(characters[range])
      frame.write(line, row: row, column: 3, limit: layout.page.width - 1)
      markFields(of: line, row: row, on: &frame)
    }
    guard compose.focus == .text, editing == nil else { return }
    frame.write(">", row: layout.text.lowerBound, column: 1, style: .bold)
    frame.cursor = Frame.Position(row: layout.text.lowerBound, column: 1)
  }

  private func markFields(of line: String, row: Int, on frame: inout Frame) {
    for match in line.matches(of: /\{\{[^{}]*\}\}/) {
      let start = 3 + DisplayWidth.of(String(line[..<match.range.lowerBound]))
      let end = start + DisplayWidth.of(String(match.output))
      frame.restyle(row: row, columns: start..<end) { $0.role = .accent }
    }
  }

  func drawChecks(_ layout: ComposeLayout, on frame: inout Frame) {
    let rule = layout.checks.lowerBound - 1
    guard layout.page.body.contains(rule) else { return }
    frame.rule(row: rule, columns: 0..<layout.page.width, borders: setup.borders, style: .dim)
    var row = layout.checks.lowerBound
    frame.write("Checks", row: row, column: 1, style: .dim)
    guard let check = compose.check, !suggestions.picks.isEmpty else {
      frame.write("when somebody is picked", row: row, column: 10, style: .dim)
      return
    }
    var items = Checks.items(check)
    if layout.checks.count < 2 { items.sort { $0.role.rawValue > $1.role.rawValue } }
    var column = 10
    for item in items {
      let text = "\(item.mark) \(item.text)"
      if column > 10, column + DisplayWidth.of(text) >= layout.page.width {
        (row, column) = (row + 1, 10)
      }
      guard layout.checks.contains(row) else { return }
      let room = layout.page.width - 1 - column
      let shown = DisplayWidth.cut(text, to: room, ellipsis: setup.borders.ellipsis)
      frame.write(shown, row: row, column: column, style: Style(item.role))
      column += DisplayWidth.of(shown) + 3
    }
  }

  /// Draws the mail as one person would read it into the pane.
  func drawMailPane(_ page: Page, on frame: inout Frame) {
    guard let pane = page.pane else { return }
    let columns = pane + 1..<page.size.columns - 1
    let entries = previews
    guard !entries.isEmpty else { return }
    let place = min(compose.previewed, entries.count - 1)
    let name = entries[place].suggestion.person.shownName
    var lines = [Line("What they will read (as \(name); \(key(.preview)) next)", .bold), Line("")]
    for line in mailLines(of: entries[place]) {
      lines += Line.wrapped(line.text, width: columns.count)
    }
    lines += [Line(""), Line("Plain text, no tracking.", .dim)]
    drawLines(lines, rows: page.body, columns: columns, on: &frame)
  }
}
