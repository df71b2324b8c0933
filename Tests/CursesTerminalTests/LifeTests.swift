import CursesTerminal
import Glibc
import Terminal
import TestSupport
import Testing

extension CursesTests {
  @MainActor struct Life {
    @Test func `closing gives the modes and the main screen back`() async throws {
      let device = try PseudoTerminal(columns: 40, rows: 5)
      let before = device.modes
      let terminal = try CursesTerminal(path: device.path, type: "xterm-256color")
      #expect(device.modes != before)
      #expect(terminal.size == Size(columns: 40, rows: 5))
      terminal.show(Frame(size: terminal.size))
      #expect(try await device.drawn().contains("\u{1B}[?1049h"))
      terminal.close()
      terminal.close()
      #expect(device.modes == before)
      let drawn = try await device.drawn()
      #expect(drawn.contains("\u{1B}[?1049l"))
      #expect(drawn.contains("\u{1B}[?2004l"))
      #expect(drawn.contains("\u{1B}[?1000l") || drawn.contains("1000l"))
    }

    @Test func `a closed terminal does nothing any more`() async throws {
      let device = try PseudoTerminal(columns: 40, rows: 5)
      let terminal = try CursesTerminal(path: device.path, type: "xterm-256color")
      terminal.close()
      _ = try await device.drawn()
      terminal.flushInput()
      terminal.suspend()
      terminal.resume()
      #expect(terminal.pendingEvents().isEmpty)
      #expect(try await device.drawnBytes().isEmpty)
    }

    @Test(arguments: [
      ("no-such-terminal", TerminalError.unknownType("no-such-terminal")), ("", .unknownType("")),
      ("dumb", .cannotPlaceCursor("dumb")),
    ])
    func `a terminal that can not show screens is refused with a reason`(
      _ type: String, _ error: TerminalError
    ) throws {
      let device = try PseudoTerminal(columns: 40, rows: 5)
      let before = device.modes
      #expect(throws: error) { try CursesTerminal(path: device.path, type: type) }
      #expect(device.modes == before)
      #expect(error.description.contains("TERM"))
    }

    @Test func `no terminal is refused with a reason`() throws {
      let folder = try TemporaryFolder()
      #expect(
        throws: TerminalError.noTerminal(
          path: folder.path("none"), reason: "No such file or directory")
      ) {
        try CursesTerminal(path: folder.path("none"), type: "xterm")
      }
      let file = try folder.write("", to: "file")
      #expect(throws: TerminalError.self) { try CursesTerminal(path: file, type: "xterm") }
    }

    @Test func `a new size is taken and drawn`() async throws {
      try await withTerminal { device, terminal in
        terminal.show(frame(terminal.size, "Amara"))
        device.resize(columns: 60, rows: 16)
        #expect(terminal.resize() == Size(columns: 60, rows: 16))
        _ = try await device.drawn()
        var wide = Frame(size: terminal.size)
        wide.write("corner", row: 15, endingBefore: 59)
        terminal.show(wide)
        #expect(try await device.drawn().contains("corner"))
        device.resize(columns: 1, rows: 1)
        #expect(terminal.resize() == Size(columns: 1, rows: 1))
        terminal.show(frame(terminal.size, "x"))
        terminal.show(frame(Size(columns: 80, rows: 24), "a frame of an older size"))
      }
    }

    @Test func `a lent terminal is as it was before, and comes back`() async throws {
      let device = try PseudoTerminal(columns: 40, rows: 5)
      let before = device.modes
      let terminal = try CursesTerminal(path: device.path, type: "xterm-256color")
      defer { terminal.close() }
      terminal.show(frame(terminal.size, "Amara"))
      let ours = device.modes
      _ = try await device.drawn()
      let answer = try await terminal.suspendForProgram {
        #expect(device.modes == before)
        #expect(terminal.pendingEvents().isEmpty)
        terminal.show(frame(terminal.size, "not shown"))
        let drawn = try await device.drawn()
        #expect(drawn.contains("\u{1B}[?1049l"))
        #expect(!drawn.contains("not shown"))
        device.type("stale")
        return 7
      }
      #expect(answer == 7)
      terminal.show(frame(terminal.size, "Amara"))
      #expect(device.modes == ours)
      #expect(try await device.drawn().contains("Amara"))
      #expect(terminal.pendingEvents().isEmpty)
      try await device.enter("\u{1B}[B")
      #expect(terminal.pendingEvents().map(\.event) == [.key(.down)])
    }

    @Test func `a fatal error gives the terminal back before it ends the process`() async throws {
      let device = try PseudoTerminal(columns: 40, rows: 5)
      let before = device.modes
      let path = device.path
      let result = await #expect(
        processExitsWith: .failure, observing: [\.standardErrorContent]
      ) { [path = path as String] in
        let terminal = try await CursesTerminal(path: path, type: "xterm-256color")
        await terminal.show(Frame(size: Size(columns: 40, rows: 5)))
        fatalError("told to fail")
      }
      #expect(device.modes == before)
      let drawn = try await device.drawn()
      #expect(drawn.contains("\u{1B}[?1049h"))
      #expect(drawn.contains("\u{1B}[?1049l"))
      let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
      #expect(message.contains("told to fail"))
    }

    @Test(arguments: [SIGABRT, SIGQUIT, SIGSEGV, SIGFPE])
    func `a fatal signal gives the terminal back and still ends the process`(
      _ signal: Int32
    ) async throws {
      let device = try PseudoTerminal(columns: 40, rows: 5)
      let before = device.modes
      let path = device.path
      await #expect(processExitsWith: .failure) {
        [path = path as String, signal = signal as Int32] in
        let terminal = try await CursesTerminal(path: path, type: "xterm-256color")
        await terminal.show(Frame(size: Size(columns: 40, rows: 5)))
        kill(getpid(), signal)
        while true { pause() }
      }
      #expect(device.modes == before)
      #expect(try await device.drawn().contains("\u{1B}[?1049l"))
    }

    @Test func `exit from anywhere gives the terminal back`() async throws {
      let device = try PseudoTerminal(columns: 40, rows: 5)
      let before = device.modes
      let path = device.path
      await #expect(processExitsWith: .exitCode(3)) { [path = path as String] in
        let terminal = try await CursesTerminal(path: path, type: "xterm-256color")
        await terminal.show(Frame(size: Size(columns: 40, rows: 5)))
        exit(3)
      }
      #expect(device.modes == before)
      #expect(try await device.drawn().contains("\u{1B}[?1049l"))
    }
  }
}
