internal import Terminal

extension Model {
  func drawColumns(_ choice: ColumnChoice, on frame: inout Frame) {
    let width = min(76, frame.size.columns - 2) - 4
    let head = Line.wrapped(
      "The first row has no name that is known. Say which column holds the name and which the "
        + "address; it is remembered for files with the same first row.", width: width)
    let firstRow =
      choice.columns.hasHeader
      ? "The first row is a heading (\(key(.firstRow)) says it is a person)."
      : "The first row is a person (\(key(.firstRow)) says it is a heading)."
    let room = max(1, frame.size.rows - 9 - head.count)
    var cursor = choice.cursor
    cursor.settle(count: choice.count, page: room)
    let shown = cursor.visible(count: choice.count, page: room)
    let list = shown.map { place in
      let role = choice.columns.roles[place + 1]?.word ?? ""
      let number = String(repeating: " ", count: place < 9 ? 1 : 0) + "\(place + 1)"
      let padded = role + String(repeating: " ", count: max(0, 12 - role.count))
      return Line("  \(number)  \(padded) \(choice.examples(of: place))")
    }
    let name = choice.path.split(separator: "/").last.map(String.init) ?? choice.path
    let inside = drawBox(
      "Columns of \(name)", head + [Line("")] + list + [Line(""), Line(firstRow)], columns: 76,
      on: &frame)
    let row = inside.rows.lowerBound + head.count + 1 + cursor.row - cursor.top
    frame.write(">", row: row, column: inside.columns.lowerBound)
    frame.restyle(row: row, columns: inside.columns) { $0.reverse = true }
    frame.cursor = Frame.Position(row: row, column: inside.columns.lowerBound)
  }
}
