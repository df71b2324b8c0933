import CursesTerminal
import Terminal
import TestSupport
import Testing

extension CursesTests {
  @MainActor struct Input {
    /// What a terminal of this type reports after these bytes.
    private func events(
      _ typed: String, type: String = "xterm-256color", then: String? = nil
    ) async throws -> [Event] {
      var events: [Event] = []
      try await withTerminal(type: type) { device, terminal in
        for text in [typed, then].compactMap({ $0 }) {
          try await device.enter(text)
          events += terminal.pendingEvents().map(\.event)
        }
      }
      return events
    }

    @Test(arguments: [
      ("a", Key.character("a")), ("é", .character("é")), ("世", .character("世")),
      (" ", .character(" ")), ("\u{1B}OA", .up), ("\u{1B}[A", .up), ("\u{1B}[B", .down),
      ("\u{1B}OB", .down), ("\u{1B}[C", .right), ("\u{1B}[D", .left), ("\u{1B}[H", .home),
      ("\u{1B}[1~", .home), ("\u{1B}[F", .end), ("\u{1B}[4~", .end), ("\u{1B}[5~", .pageUp),
      ("\u{1B}[6~", .pageDown), ("\u{1B}[2~", .insert), ("\u{1B}[3~", .delete),
      ("\u{1B}OP", .function(1)), ("\u{1B}[15~", .function(5)), ("\r", .enter), ("\n", .enter),
      ("\t", .tab), ("\u{1B}[Z", .backTab), ("\u{1B}", .escape), ("\u{7F}", .backspace),
      ("\u{8}", .backspace), ("\u{3}", .control("c")), ("\u{1A}", .control("z")),
      ("\u{12}", .control("r")), ("\u{1C}", .control("\\")), ("\u{1D}", .control("]")),
      ("\u{1F}", .control("_")),
    ])
    func `keys arrive decoded`(_ typed: String, _ key: Key) async throws {
      #expect(try await events(typed) == [.key(key)])
    }

    @Test(arguments: ["vt100", "linux", "screen", "tmux-256color", "xterm"])
    func `arrows work on every type in both of their forms`(_ type: String) async throws {
      #expect(
        try await events("\u{1B}[A\u{1B}OB\u{1B}[D\u{1B}OC", type: type)
          == [.key(.up), .key(.down), .key(.left), .key(.right)])
    }

    @Test(arguments: [
      "\u{1B}[?1;2c", "\u{1B}[99;7u", "\u{1B}[38;5;1$y", "\u{1B}Oz", "\u{1B}[[Q", "\u{9B}",
      "\u{1B}[1;9Q",
    ])
    func `an unknown sequence is swallowed whole`(_ typed: String) async throws {
      #expect(try await events(typed + "x") == [.key(.character("x"))])
    }

    @Test func `Escape and what follows it are two keys`() async throws {
      #expect(try await events("\u{1B}j") == [.key(.escape), .key(.character("j"))])
      #expect(try await events("\u{1B}\u{1B}") == [.key(.escape), .key(.escape)])
      #expect(try await events("\u{1B}[") == [.key(.escape), .key(.character("["))])
      #expect(try await events("\u{1B}O") == [.key(.escape), .key(.character("O"))])
    }

    @Test func `a paste arrives whole, with its line ends, and is no key`() async throws {
      #expect(
        try await events("\u{1B}[200~q\rØ\n\u{1B}[A\u{3}\u{1B}[201~x")
          == [.paste("q\nØ\n\u{3}"), .key(.character("x"))])
    }

    @Test func `a paste in two parts is one event`() async throws {
      try await withTerminal { device, terminal in
        try await device.enter("\u{1B}[200~send")
        Task.detached { device.type(" 3\r\u{1B}[201~") }
        #expect(terminal.pendingEvents().map(\.event) == [.paste("send 3\n")])
      }
    }

    @Test func `a paste whose end never comes is a paste all the same`() async throws {
      #expect(
        try await events("\u{1B}[200~send 3\r", then: "x")
          == [.paste("send 3\n"), .key(.character("x"))])
    }

    @Test func `a terminal without bracketed paste is not asked for it`() async throws {
      try await withTerminal(type: "vt100") { device, _ in
        let plain = try await device.drawn()
        #expect(plain.contains("2004") == false)
      }
      try await withTerminal(type: "xterm-256color") { device, _ in
        let asked = try await device.drawn()
        #expect(asked.contains("\u{1B}[?2004h"))
      }
    }

    @Test func `a click and the wheel arrive with where they happened`() async throws {
      #expect(
        try await events(
          "\u{1B}[<0;10;4M\u{1B}[<0;10;4m\u{1B}[<64;3;3M\u{1B}[<65;3;3M\u{1B}[<65;3;3M")
          == [
            .click(row: 3, column: 9), .scroll(row: 2, column: 2, by: -1),
            .scroll(row: 2, column: 2, by: 1), .scroll(row: 2, column: 2, by: 1),
          ])
    }

    @Test func `older mouse reports mean the same`() async throws {
      #expect(
        try await events("\u{1B}[M *$\u{1B}[M`##", type: "screen")
          == [.click(row: 3, column: 9), .scroll(row: 2, column: 2, by: -1)])
    }

    @Test func `the mouse can be switched while the screen is up`() async throws {
      try await withTerminal(options: TerminalOptions(mouse: false)) { device, terminal in
        let before = try await device.drawn()
        #expect(before.contains("?1000h") == false)
        terminal.mouse = true
        terminal.show(Frame(size: terminal.size))
        let on = try await device.drawn()
        #expect(on.contains("1000h"))
        terminal.mouse = false
        terminal.show(Frame(size: terminal.size))
        let off = try await device.drawn()
        #expect(off.contains("1000l"))
      }
    }

    @Test func `keys that waited together are known as a burst`() async throws {
      try await withTerminal { device, terminal in
        let before = MonotonicTime.now
        try await device.enter("send")
        let events = terminal.pendingEvents()
        #expect(events.map(\.isBurst) == [false, true, true, true])
        #expect(events.allSatisfy { $0.at >= before && $0.at <= MonotonicTime.now })
        try await device.enter("x")
        #expect(terminal.pendingEvents().first?.gap != nil)
      }
    }

    @Test func `flushing forgets what was typed`() async throws {
      try await withTerminal { device, terminal in
        try await device.enter("send 3\r")
        terminal.flushInput()
        #expect(terminal.pendingEvents().isEmpty)
        try await device.enter("x")
        #expect(terminal.pendingEvents().map(\.event) == [.key(.character("x"))])
      }
    }
  }
}
