import CursesTerminal
import Terminal
import TestSupport
import Testing

extension CursesTests {
  @MainActor struct Drawing {
    private let size = Size(columns: 40, rows: 5)

    @Test func `an unchanged frame costs nothing`() async throws {
      try await withTerminal { device, terminal in
        terminal.show(frame(size, "Amara Okafor"))
        let drawn = try await device.drawn()
        #expect(drawn.contains("Amara Okafor"))
        terminal.show(frame(size, "Amara Okafor"))
        let again = try await device.drawnBytes()
        #expect(again.isEmpty)
      }
    }

    @Test func `one changed cell costs a few bytes`() async throws {
      try await withTerminal { device, terminal in
        terminal.show(frame(size, "Pick", "[ ] Amara"))
        _ = try await device.drawn()
        terminal.show(frame(size, "Pick", "[x] Amara"))
        let drawn = try await device.drawnBytes()
        #expect(drawn.count <= 16)
      }
    }

    @Test func `redrawing sends everything`() async throws {
      try await withTerminal { device, terminal in
        terminal.show(frame(size, "Amara", "世界"))
        _ = try await device.drawn()
        terminal.redraw()
        terminal.show(frame(size, "Amara", "世界"))
        let drawn = try await device.drawn()
        #expect(drawn.contains("Amara"))
        #expect(drawn.contains("世界"))
      }
    }

    @Test func `roles have colours, unless they are switched off`() async throws {
      var picture = Frame(size: size)
      picture.write("yes", row: 0, column: 0, style: Style(.good))
      picture.write("no", row: 1, column: 0, style: Style(.bad, bold: true))
      try await withTerminal { device, terminal in
        terminal.show(picture)
        let drawn = try await device.drawn()
        #expect(drawn.contains("\u{1B}[32m"))
        #expect(drawn.contains("\u{1B}[31m") || drawn.contains("\u{1B}[1;31m"))
      }
      let plain = TerminalOptions(environment: ["NO_COLOR": "1"])
      try await withTerminal(options: plain) { device, terminal in
        terminal.show(picture)
        let drawn = try await device.drawn()
        #expect(!drawn.contains("\u{1B}[3"))
        #expect(drawn.contains("\u{1B}[0;1mno"))
      }
      #expect(TerminalOptions(environment: ["NO_COLOR": ""]).color)
    }

    @Test func `a terminal without colours shows the words`() async throws {
      try await withTerminal(type: "vt100") { device, terminal in
        var picture = Frame(size: size)
        picture.write("bounced", row: 0, column: 0, style: Style(.bad))
        terminal.show(picture)
        let drawn = try await device.drawn()
        #expect(drawn.contains("bounced"))
      }
    }

    @Test func `the hardware cursor stands where the frame says`() async throws {
      try await withTerminal { device, terminal in
        var picture = frame(size, "Amara")
        terminal.show(picture)
        _ = try await device.drawn()
        picture.cursor = Frame.Position(row: 3, column: 7)
        terminal.show(picture)
        let drawn = try await device.drawn()
        #expect(drawn.contains("\u{1B}[4;8H"))
        #expect(drawn.contains("\u{1B}[?25h"))
        picture.cursor = nil
        terminal.show(picture)
        let hidden = try await device.drawn()
        #expect(hidden.contains("\u{1B}[?25l"))
      }
    }

    @Test func `a hostile name can not reach the terminal`() async throws {
      try await withTerminal { device, terminal in
        terminal.show(frame(size, "\u{1B}]52;c;ZXZpbA==\u{7}\u{9B}31m\u{202E}evil"))
        let drawn = try await device.drawn()
        #expect(drawn.contains("\u{FFFD}]52;c;ZXZpbA==\u{FFFD}\u{FFFD}31m\u{FFFD}evil"))
      }
    }

    @Test func `the bell is never rung`() async throws {
      try await withTerminal { device, terminal in
        try await device.enter("\u{7}\u{1B}[99~")
        _ = terminal.pendingEvents()
        terminal.show(frame(size, "\u{7}"))
        let drawn = try await device.drawnBytes()
        #expect(drawn.contains(7) == false)
      }
    }

    // The list of 120x40 that the screens draw: a row moves two rows' emphasis and the position.
    private func list(top: Int, focus: Int) -> Frame {
      var frame = Frame(size: Size(columns: 120, rows: 40))
      frame.write("handpick  [1 Suggestions]  2 Compose   3 Queue", row: 0, column: 1)
      frame.rule(row: 2)
      for row in 0..<34 {
        let person = top + row
        let style: Style = person == focus ? .reverse : .plain
        let at = frame.write(
          "\(person == focus ? " >" : "  ") [ ]  Person \(person * 7919 % 10007)", row: row + 3,
          column: 0, style: style)
        frame.fill(row: row + 3, columns: at..<24, style: style)
        frame.write(
          fitting: "person\(person * 7919 % 10007)@acme.example", row: row + 3, column: 24,
          width: 30, style: style)
        frame.write(
          fitting: "client   \(person * 31 % 97) mails  \(person % 9) w ago", row: row + 3,
          column: 54, width: 27, style: style)
      }
      frame.rule(row: 37)
      frame.write("\(focus + 1)/10007", row: 39, endingBefore: 120)
      frame.cursor = Frame.Position(row: 3 + focus - top, column: 4)
      return frame
    }

    @Test func `moving by a row, at an edge or by a page stays cheap`() async throws {
      try await withTerminal(columns: 120, rows: 40) { device, terminal in
        terminal.show(list(top: 0, focus: 3))
        _ = try await device.drawn()
        terminal.show(list(top: 0, focus: 4))
        let row = try await device.drawnBytes().count
        #expect(row <= 250, "\(row) bytes")
        terminal.show(list(top: 1, focus: 34))
        _ = try await device.drawn()
        terminal.show(list(top: 2, focus: 35))
        let scrolled = try await device.drawnBytes().count
        #expect(scrolled <= 250, "\(scrolled) bytes")
        terminal.show(list(top: 0, focus: 4))
        _ = try await device.drawn()
        terminal.show(list(top: 34, focus: 38))
        let page = try await device.drawnBytes().count
        #expect(page <= 3000, "\(page) bytes")
      }
    }
  }
}
