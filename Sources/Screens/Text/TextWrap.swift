internal import Terminal

/// Breaks text into rows of limited width, between words where it can.
enum TextWrap {
  /// What wrapping sees of a character.
  private enum Unit {
    case newline
    case blank
    /// Anything else, of so many columns.
    case other(Int)

    var columns: Int {
      switch self {
      case .newline: 0
      case .blank: 1
      case .other(let columns): columns
      }
    }
  }

  /// The rows as ranges of characters; a new line ends its row and belongs to none.
  static func rows(of characters: [Character], width: Int) -> [Range<Int>] {
    rows(of: characters.count, width: width) { place in
      switch characters[place] {
      case "\n": .newline
      case " ": .blank
      case let character: .other(DisplayWidth.of(character))
      }
    }
  }

  private static func rows(
    of count: Int, width: Int, _ unit: (Int) -> Unit
  ) -> [Range<Int>] {
    let width = max(1, width)
    var rows: [Range<Int>] = []
    var start = 0
    var columns = 0
    var lastBlank: Int?
    var at = 0
    while at < count {
      let unit = unit(at)
      if case .newline = unit {
        rows.append(start..<at)
        (start, columns, lastBlank) = (at + 1, 0, nil)
        at += 1
        continue
      }
      let isTooLong = columns + unit.columns > width
      if isTooLong, case .blank = unit {
        // The blank that does not fit ends the row and shows nowhere.
        rows.append(start..<at + 1)
        (start, columns, lastBlank) = (at + 1, 0, nil)
        at += 1
        continue
      }
      if isTooLong, at > start {
        let end = lastBlank.map { $0 + 1 } ?? at
        rows.append(start..<end)
        (start, columns, lastBlank, at) = (end, 0, nil, end)
        continue
      }
      if case .blank = unit { lastBlank = at }
      columns += unit.columns
      at += 1
    }
    rows.append(start..<count)
    return rows
  }

  /// The rows as text.
  static func lines(of text: String, width: Int) -> [String] {
    if let columns = DisplayWidth.ofPlain(text) {
      if columns <= width, text.utf8.last != 0x20 { return [text] }
      return plainLines(of: Array(text.utf8), width: width)
    }
    let fits = DisplayWidth.of(text) <= width && text.utf8.last != 0x20
    if fits, !text.utf8.contains(0x0A) { return [text] }
    let characters = Array(text)
    return rows(of: characters, width: width).map { row in
      var line = characters[row]
      while line.last == " " { line.removeLast() }
      return String(line)
    }
  }

  /// The rows of printable ASCII, as most text is: a byte is a character of one column.
  private static func plainLines(of bytes: [UInt8], width: Int) -> [String] {
    rows(of: bytes.count, width: width) { bytes[$0] == 0x20 ? .blank : .other(1) }.map { row in
      var line = bytes[row]
      while line.last == 0x20 { line.removeLast() }
      return String(decoding: line, as: UTF8.self)
    }
  }
}

extension TextField {
  /// Moves the cursor to another row of the wrapped text, to the same column where it can.
  mutating func moveRow(by distance: Int, width: Int) {
    let rows = TextWrap.rows(of: characters, width: width)
    let here = row(of: cursor, in: rows)
    let target = min(max(0, here + distance), rows.count - 1)
    let column = cursor - rows[here].lowerBound
    let isLast = target == rows.count - 1 || rows[target].upperBound < rows[target + 1].lowerBound
    let end =
      isLast ? rows[target].upperBound : max(rows[target].lowerBound, rows[target].upperBound - 1)
    place(at: min(rows[target].lowerBound + column, end))
  }

  /// The wrapped row in which a position stands.
  func row(of position: Int, in rows: [Range<Int>]) -> Int {
    rows.lastIndex { $0.lowerBound <= position } ?? 0
  }
}
