internal import Terminal

/// A line of text with one look.
struct Line: Hashable, Sendable {
  /// The text.
  var text: String
  /// The look.
  var style: Style

  /// A line; plain unless told otherwise.
  init(_ text: String, _ style: Style = .plain) {
    self.text = text
    self.style = style
  }

  /// The lines of a text, wrapped; rows after the first are indented.
  static func wrapped(
    _ text: String, width: Int, indent: Int = 0, style: Style = .plain
  ) -> [Line] {
    let margin = String(repeating: " ", count: indent)
    return TextWrap.lines(of: text, width: max(1, width - indent)).enumerated().map { place, line in
      Line(place == 0 ? line : margin + line, style)
    }
  }

  /// A label and what it names, the second wrapped beside the first.
  static func labelled(_ label: String, _ text: String, width: Int, column: Int = 11) -> [Line] {
    let margin = String(repeating: " ", count: column)
    let rows = TextWrap.lines(of: text, width: max(8, width - column))
    return rows.enumerated().map { place, row in
      Line(place == 0 ? label + String(margin.dropFirst(label.count)) + row : margin + row)
    }
  }
}

extension Model {
  /// Draws lines into a part of the frame, as far as they fit.
  func drawLines(
    _ lines: some Sequence<Line>, rows: Range<Int>, columns: Range<Int>, on frame: inout Frame
  ) {
    for (row, line) in zip(rows, lines) {
      frame.write(
        fitting: line.text, row: row, column: columns.lowerBound, width: columns.count,
        style: line.style, ellipsis: setup.borders.ellipsis)
    }
  }
}
