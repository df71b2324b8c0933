internal import Invitations
internal import Terminal

extension Model {
  func drawHelp(_ panel: HelpPanel, on frame: inout Frame) {
    let size = frame.size
    let shown = panel.shown
    let here = shown.indices.filter { shown[$0].isHere }
    let everywhere = shown.indices.filter { !shown[$0].isHere }
    let ending = Line.wrapped(safetyWords, width: min(72, size.columns - 6), style: .dim)
    let rows = min(max(here.count, everywhere.count) + ending.count + 4, size.rows - 4)
    let search = panel.search.isEmpty ? "type to search" : "search: \(panel.search.text)"
    let inside = drawBox(
      "Help: \(panel.title)   (\(search), \(key(.back)) closes)", [], columns: 76, rows: rows,
      on: &frame)
    let middle = inside.columns.lowerBound + inside.columns.count / 2
    let left = inside.columns.lowerBound..<middle - 1
    let right = middle..<inside.columns.upperBound
    let list =
      inside.rows.lowerBound
      + 1..<max(inside.rows.lowerBound + 1, inside.rows.upperBound - ending.count - 1)
    frame.write("This list", row: inside.rows.lowerBound, column: left.lowerBound, style: .bold)
    frame.write("Everywhere", row: inside.rows.lowerBound, column: right.lowerBound, style: .bold)
    for (places, columns) in [(here, left), (everywhere, right)] {
      drawEntries(
        places.map { ($0, shown[$0]) }, focus: panel.cursor.row, rows: list, columns: columns,
        on: &frame)
    }
    if shown.isEmpty {
      frame.write("Nothing here is called that.", row: list.lowerBound, column: left.lowerBound)
    }
    drawLines(
      ending,
      rows: max(list.upperBound, inside.rows.upperBound - ending.count)..<inside.rows.upperBound,
      columns: inside.columns, on: &frame)
    drawHelpHint(
      shown.indices.contains(panel.cursor.row) ? shown[panel.cursor.row] : nil, on: &frame)
  }

  /// Why the line with the focus is off, or where the settings are.
  private func drawHelpHint(_ entry: HelpPanel.Entry?, on frame: inout Frame) {
    let row = frame.size.rows - 1
    frame.fill(row: row, columns: 0..<frame.size.columns)
    let about = "handpick \(setup.version)  config \(setup.configPath)  log: handpick --log"
    let reason = entry.flatMap { entry in entry.reason.map { "\(entry.keys) is off: \($0)." } }
    drawLine(reason ?? about, "", row: row, on: &frame)
  }

  private var safetyWords: String {
    screen == .review
      ? "Only the words typed on this screen can send; then minutes pass in the queue, and "
        + "\(key(.stop)) stops it there."
      : "Nothing on this screen can send. Sending needs \(key(.review)) in Compose, then you type "
        + "\"send N\", then minutes pass in the queue; \(key(.stop)) stops it there."
  }

  private func drawEntries(
    _ entries: [(place: Int, entry: HelpPanel.Entry)], focus: Int, rows: Range<Int>,
    columns: Range<Int>, on frame: inout Frame
  ) {
    let focused = entries.firstIndex { $0.place == focus }
    let first = max(0, (focused ?? 0) - rows.count + 1)
    for (row, (place, entry)) in zip(rows, entries.dropFirst(first)) {
      let off = entry.reason.map { " (off: \($0))" } ?? ""
      let keys =
        entry.keys + String(repeating: " ", count: max(1, 10 - DisplayWidth.of(entry.keys)))
      frame.write(
        fitting: "  \(keys)\(entry.words)\(off)", row: row, column: columns.lowerBound,
        width: columns.count, style: entry.reason == nil ? .plain : .dim,
        ellipsis: setup.borders.ellipsis)
      guard place == focus else { continue }
      frame.write(">", row: row, column: columns.lowerBound)
      frame.restyle(row: row, columns: columns) { $0.reverse = true }
      frame.cursor = Frame.Position(row: row, column: columns.lowerBound)
    }
  }

  func drawCommands(_ list: CommandList, on frame: inout Frame) {
    let shown = list.shown
    let rows = min(14, frame.size.rows - 6)
    let inside = drawBox(
      "Command by name", [Line("> \(list.search.text)", .bold)], columns: 76, rows: rows + 3,
      on: &frame)
    let first = max(0, list.cursor.row - rows + 2)
    for (row, place) in zip(inside.rows.dropFirst(), shown.indices.dropFirst(first)) {
      let entry = shown[place]
      let end = inside.columns.upperBound
      frame.write(
        fitting: "  \(entry.title)" + (entry.reason.map { " (off: \($0))" } ?? ""), row: row,
        column: inside.columns.lowerBound, width: inside.columns.count - 8,
        style: entry.reason == nil ? .plain : .dim, ellipsis: setup.borders.ellipsis)
      frame.write(entry.keys, row: row, endingBefore: end, style: .dim)
      guard place == list.cursor.row else { continue }
      frame.write(">", row: row, column: inside.columns.lowerBound)
      frame.restyle(row: row, columns: inside.columns) { $0.reverse = true }
    }
    placeCursor(
      in: list.search, row: inside.rows.lowerBound, columns: inside.columns, on: &frame)
  }
}
