import Terminal
import TestSupport
import Testing

struct FrameTests {
  private var frame = Frame(size: Size(columns: 10, rows: 3))

  private func lines(_ change: (inout Frame) -> Void) -> [String] {
    var frame = frame
    change(&frame)
    return frame.lines
  }

  @Test func `a new frame is blank`() {
    #expect(frame.lines == Array(repeating: "          ", count: 3))
    #expect(frame.styleLines == ["", "", ""])
    #expect(frame.cursor == nil)
  }

  @Test func `writing says where it ended and stops at its limit`() {
    var frame = frame
    #expect(frame.write("abc", row: 0, column: 8) == 10)
    #expect(frame.write("abc", row: 1, column: 2, limit: 4) == 4)
    #expect(frame.write("世界", row: 2, column: 0, limit: 3) == 2)
    #expect(frame.write("x", row: 3, column: 0) == 0)
    #expect(frame.write("x", row: -1, column: 0) == 0)
    #expect(frame.write("x", row: 0, column: 10) == 10)
    #expect(frame.lines == ["        ab", "  ab      ", "世        "])
  }

  @Test(arguments: [(0, "x 界  "), (1, " x界  "), (2, "世x   "), (3, "世 x  ")])
  func `overwriting half of a wide character blanks its other half`(
    _ column: Int, _ shown: String
  ) {
    var frame = Frame(size: Size(columns: 6, rows: 1))
    frame.write("世界", row: 0, column: 0)
    frame.write("x", row: 0, column: column)
    #expect(frame.lines == [shown])
  }

  @Test func `writing nothing changes nothing`() {
    var other = frame
    other.write("世", row: 0, column: 0)
    let before = other
    other.write("", row: 0, column: 1)
    other.write("世", row: 0, column: 1, limit: 2)
    #expect(other == before)
  }

  @Test func `a fitting field is padded or cut to its exact width`() {
    let shown = lines { frame in
      #expect(frame.write(fitting: "ab", row: 0, column: 1, width: 5, style: .reverse) == 6)
      frame.write(fitting: "世界世", row: 1, column: 0, width: 5, alignment: .trailing)
      frame.write(fitting: "12", row: 2, column: 0, width: 5, alignment: .trailing)
      frame.write(fitting: "Okafor", row: 2, column: 6, width: 9, ellipsis: "~")
      #expect(frame.styleLines[0] == ".1 R5")
    }
    #expect(shown == [" ab       ", "世界…     ", "   12 Oka~"])
  }

  @Test func `text can end before a column`() {
    let shown = lines { frame in
      #expect(frame.write("end", row: 0, endingBefore: 10) == 7)
      #expect(frame.write("much too long", row: 1, endingBefore: 10) == 0)
      frame.write("世", row: 2, endingBefore: 9)
    }
    #expect(shown == ["       end", "much too …", "       世 "])
  }

  @Test func `lines join where they meet`() {
    let shown = lines { frame in
      frame.rule(row: 0)
      frame.rule(row: 2)
      frame.rule(column: 4, rows: 0..<3)
    }
    #expect(shown == ["────┬─────", "    │     ", "────┴─────"])
  }

  @Test func `a box blanks its inside and shows its title`() {
    let shown = lines { frame in
      for row in 0..<3 { frame.write("世世世世世", row: row, column: 0) }
      frame.box(rows: 0..<3, columns: 1..<10, title: "Send?")
    }
    #expect(shown == [" ┌─ Se… ─┐", " │       │", " └───────┘"])
  }

  @Test func `ASCII borders draw the same shapes`() {
    let shown = lines { frame in
      frame.box(rows: 0..<3, columns: 0..<10, title: "Quit", borders: .ascii)
    }
    #expect(shown == ["+- Quit -+", "|        |", "+--------+"])
  }

  @Test func `a placed frame is clipped and leaves no half character`() {
    var inner = Frame(size: Size(columns: 4, rows: 1))
    inner.write("世界", row: 0, column: 0)
    let shown = lines { frame in
      for row in 0..<3 { frame.write("世世世世世", row: row, column: 0) }
      frame.place(inner, row: 0, column: 3)
      frame.place(inner, row: 1, column: -1)
      frame.place(inner, row: 2, column: 7)
      frame.place(inner, row: 5, column: 0)
    }
    #expect(shown == ["世 世界 世", " 界 世世世", "世世世 世 "])
  }

  @Test func `restyling keeps the text`() {
    var frame = frame
    frame.write("ab", row: 0, column: 1, style: Style(.bad, bold: true))
    frame.write("c", row: 0, column: 3, style: Style(.accent, dim: true, underline: true))
    frame.restyle(row: 0, columns: 2..<40) { $0.reverse = true }
    #expect(frame.lines[0] == " abc      ")
    #expect(frame.styleLines[0] == ".1 bB1 bBR1 aDRU1 R6")
  }

  @Test func `a cell gives back what it was given`() {
    var cell = Cell(content: .lead("é"), style: Style(.warn, bold: true))
    #expect(cell.content == .lead("é"))
    #expect(cell.style == Style(.warn, bold: true))
    cell.content = .lead("👩‍👩‍👧")
    #expect(cell.content == .lead("👩"))
    cell.style.underline = true
    cell.content = .trail
    #expect(cell.isTrail)
    #expect(cell.style == Style(.warn, bold: true, underline: true))
  }

  @Test(arguments: Style.Role.allCases)
  func `every style survives in a cell`(_ role: Style.Role) {
    for bits in 0..<16 {
      let style = Style(
        role, bold: bits & 1 != 0, dim: bits & 2 != 0, reverse: bits & 4 != 0,
        underline: bits & 8 != 0)
      #expect(Cell(content: .lead("x"), style: style).style == style)
    }
  }

  @Test func `random writing never leaves a row of another width`() {
    var random = SeededRandom(1)
    let pieces = ["a", "世", "é", "👩‍👩‍👧", "🇸🇪", "क्षि", " ", "\u{1B}", "e\u{301}"]
    for _ in 0..<2000 {
      var frame = Frame(size: Size(columns: 12, rows: 2))
      for _ in 0..<12 {
        let text = (0..<3).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
        frame.write(
          text, row: .random(in: 0..<2, using: &random), column: .random(in: 0..<12, using: &random)
        )
        frame.fill(
          row: .random(in: 0..<2, using: &random),
          columns: 5..<Int.random(in: 5..<8, using: &random))
      }
      #expect(frame.lines.allSatisfy { DisplayWidth.of($0) == 12 }, "\(frame.lines)")
    }
  }

  @Test(arguments: [1, -1])
  func `a list that moved by a row beside something that did not is found`(by: Int) throws {
    func list(from first: Int) -> Frame {
      var frame = Frame(size: Size(columns: 20, rows: 14))
      frame.write("title", row: 0, column: 0)
      for row in 1..<13 {
        frame.write("person \(first + row)", row: row, column: 0)
        frame.write("beside \(row)", row: row, column: 12)
      }
      frame.write("keys", row: 13, column: 0)
      return frame
    }
    let (old, new) = (list(from: 10), list(from: 10 + by))
    let scroll = try #require(new.scroll(since: old))
    #expect(scroll == Frame.Scroll(rows: 1..<13, by: by))
    let moved = old.scrolled(scroll)
    for row in 0..<14 where row != (by == 1 ? 12 : 1) {
      #expect(moved.lines[row].prefix(10) == new.lines[row].prefix(10), "\(row)")
    }
    #expect(moved[row: by == 1 ? 12 : 1].allSatisfy { $0 == .blank })
    #expect(new.scroll(since: new) == nil)
  }
}
