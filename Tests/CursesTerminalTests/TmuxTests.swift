import CursesTerminal
import Terminal
import TestSupport
import Testing

extension CursesTests {
  @MainActor struct InTmux {
    private static let pieces = [
      "a", "Amara ", "世", "界", "é", "e\u{301}", "👩‍👩‍👧", "👍🏽", "🇸🇪", "क्षि", "กำ", " ", "\u{1B}",
      "─", "ｱ", "한", "\u{1112}\u{1161}\u{11AB}", "عربي", "עברית", "☎\u{FE0F}", "✓", "½", "\u{202E}",
      "\u{200B}", "a\u{301}\u{302}\u{303}\u{304}\u{305}", "🫨", "\u{AD}", "Zoë", "……",
    ]

    @Test(arguments: ["tmux-256color", "screen", "xterm-256color"])
    func `random frames look in a real terminal as they are`(_ type: String) async throws {
      let size = Size(columns: 47, rows: 16)
      let tmux = try await Tmux(
        columns: size.columns, rows: size.rows, type: type, command: ["sleep", "600"])
      let terminal = try CursesTerminal(path: await tmux.fact("pane_tty"), type: type)
      defer { terminal.close() }
      var random = SeededRandom(7)
      var frame = Frame(size: size)
      for round in 0..<40 {
        // Ten frames for each look: what one leaves behind, the next must not show.
        for _ in 0..<10 { change(&frame, using: &random); terminal.show(frame) }
        let mark = "round \(round)."
        frame.write(fitting: mark, row: 15, column: 0, width: size.columns)
        terminal.show(frame)
        let screen = try await tmux.wait(for: mark)
        let expected = frame.lines.map(trimmed)
        #expect(screen.map(trimmed) == expected, "round \(round)")
      }
    }

    private func change(_ frame: inout Frame, using random: inout SeededRandom) {
      if Int.random(in: 0..<12, using: &random) == 0 { frame = Frame(size: frame.size) }
      if Int.random(in: 0..<4, using: &random) == 0 {
        let before = frame
        frame = Frame(size: frame.size)
        frame.place(before, row: .random(in: -2..<3, using: &random), column: 0)
      }
      for _ in 0..<Int.random(in: 1..<24, using: &random) {
        let text = (0..<Int.random(in: 1..<9, using: &random))
          .map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
        let role = Style.Role.allCases.randomElement(using: &random) ?? .plain
        frame.write(
          text, row: .random(in: 0..<frame.size.rows, using: &random),
          column: .random(in: 0..<frame.size.columns, using: &random),
          style: Style(role, reverse: .random(using: &random)))
      }
    }

    private func trimmed(_ line: String) -> String {
      var scalars = line.unicodeScalars
      while scalars.last == " " { scalars.removeLast() }
      return String(scalars)
    }
  }
}
