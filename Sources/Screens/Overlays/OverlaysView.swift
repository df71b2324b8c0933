internal import Invitations
internal import Terminal

extension Model {
  func draw(_ overlay: Overlay, on frame: inout Frame) {
    switch overlay {
    case .help(let panel): drawHelp(panel, on: &frame)
    case .commands(let list): drawCommands(list, on: &frame)
    case .menu(let menu): drawMenu(menu, on: &frame)
    case .prompt(let prompt): drawPrompt(prompt, on: &frame)
    case .reading(let reading): drawReading(reading, on: &frame)
    case .question(let question): drawQuestion(question, on: &frame)
    case .withdrawal(let withdrawal): drawWithdrawal(withdrawal, on: &frame)
    case .quitting: drawQuitting(on: &frame)
    case .importing(let panel): drawImport(panel, on: &frame)
    case .own(let question): drawOwn(question, on: &frame)
    }
    drawOverlayFooter(on: &frame)
  }

  /// The footer belongs to what is on top.
  private func drawOverlayFooter(on frame: inout Frame) {
    let width = frame.size.columns
    let row = frame.size.rows - 2
    let footer = Footer.text(self, width: width - 2)
    frame.fill(row: row, columns: 0..<width)
    frame.write(footer, row: row, column: 1, style: Style(.accent))
  }

  /// Draws a box with lines in it and says where the inside is.
  @discardableResult
  func drawBox(
    _ title: String, _ lines: [Line], columns: Int, rows: Int? = nil, style: Style = .plain,
    on frame: inout Frame
  ) -> (rows: Range<Int>, columns: Range<Int>) {
    let box = OverlayLayout.box(
      columns: columns, rows: rows ?? lines.count + 2, size: frame.size)
    frame.box(
      rows: box.rows, columns: box.columns, title: title, borders: setup.borders, style: style)
    let inside = box.rows.lowerBound + 1..<max(box.rows.lowerBound + 1, box.rows.upperBound - 1)
    let text =
      box.columns.lowerBound + 2..<max(box.columns.lowerBound + 2, box.columns.upperBound - 2)
    drawLines(lines, rows: inside, columns: text, on: &frame)
    return (inside, text)
  }

  private func drawMenu(_ menu: Menu, on frame: inout Frame) {
    let box = OverlayLayout.menu(menu, size: frame.size)
    let lines = menu.choices.map { Line("  \($0.title)") }
    let inside = drawBox(menu.title, lines, columns: box.columns.count, on: &frame)
    let row = inside.rows.lowerBound + menu.cursor.row
    frame.write(">", row: row, column: inside.columns.lowerBound)
    frame.restyle(row: row, columns: inside.columns) { $0.reverse = true }
    frame.cursor = Frame.Position(row: row, column: inside.columns.lowerBound)
  }

  private func drawPrompt(_ prompt: Prompt, on frame: inout Frame) {
    let lines = [Line("> \(prompt.field.text)"), Line(prompt.hint, .dim)]
    let inside = drawBox(prompt.title, lines, columns: 66, on: &frame)
    placeCursor(in: prompt.field, row: inside.rows.lowerBound, columns: inside.columns, on: &frame)
  }

  /// Puts the hardware cursor where the next character of a field goes.
  func placeCursor(
    in field: TextField, row: Int, columns: Range<Int>, lead: Int = 2, on frame: inout Frame
  ) {
    let typed = DisplayWidth.of(String(field.characters[..<field.cursor]))
    frame.cursor = Frame.Position(
      row: row, column: min(columns.upperBound, columns.lowerBound + lead + typed))
  }

  private func drawReading(_ reading: Reading, on frame: inout Frame) {
    let layout = ReadingLayout(reading, size: frame.size)
    frame.box(
      rows: layout.rows, columns: layout.columns, title: reading.title, borders: setup.borders)
    let columns = layout.columns.lowerBound + 2..<layout.columns.upperBound - 2
    drawLines(
      layout.lines.dropFirst(reading.top), rows: layout.text, columns: columns, on: &frame)
    frame.cursor = Frame.Position(row: layout.text.lowerBound, column: columns.lowerBound)
    guard layout.lastTop > 0 else { return }
    frame.write(
      " \(min(layout.lines.count, reading.top + layout.text.count)) of \(layout.lines.count) ",
      row: layout.rows.upperBound - 1, endingBefore: layout.columns.upperBound - 2, style: .dim)
  }
}
