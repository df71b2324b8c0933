import Foundation
import Glibc
import TestSupport
import Testing

/// A whole program in a real terminal: started by a shell, stopped, continued, killed.
@Suite(.serialized)
struct ProbeTests {
  /// A shell that started the probe with its modes written down before.
  private func start(_ prefix: String = "", type: String = "tmux-256color") async throws -> Tmux {
    let tmux = try await Tmux(type: type)
    try await tmux.wait(for: "$")
    try await run("stty -a > before", in: tmux)
    try await tmux.type("\(prefix)\(Program.built("terminal-probe")); echo status $?")
    try await tmux.press("Enter")
    try await tmux.wait(for: "probe 80x24")
    return tmux
  }

  private func run(_ command: String, in tmux: Tmux) async throws {
    try await tmux.type("clear; \(command); echo do''ne")
    try await tmux.press("Enter")
    try await tmux.wait(for: "done")
    try await tmux.type("clear")
    try await tmux.press("Enter")
    try await tmux.waitUntilGone("done")
  }

  /// The main screen is back, nothing is left switched on, and the modes are those from before.
  private func expectSane(_ tmux: Tmux) async throws {
    #expect(try await tmux.isAlternateScreen() == false)
    #expect(try await tmux.wantsMouse() == false)
    #expect(try await tmux.fact("cursor_flag") == "1")
    #expect(try await tmux.fact("keypad_flag") == "0")
    try await run("stty -a > after; cmp before after && echo same modes > verdict", in: tmux)
    try await tmux.type("cat verdict")
    try await tmux.press("Enter")
    try await tmux.wait(for: "same modes")
  }

  @Test func `quitting leaves a sane terminal and shows what stderr held`() async throws {
    let tmux = try await start()
    #expect(try await tmux.isAlternateScreen())
    #expect(try await tmux.wantsMouse())
    try await tmux.press("n", "q")
    let screen = try await tmux.wait(for: "status 0")
    #expect(screen.contains("a note to stderr"))
    try await expectSane(tmux)
  }

  @Test func `keys, paste, mouse and messages arrive`() async throws {
    let tmux = try await start()
    try await tmux.press("Down", "m")
    try await tmux.wait(for: "key(Terminal.Key.down)")
    try await tmux.wait(for: "message from a task")
    try await tmux.paste("send 3\n")
    try await tmux.wait(for: "paste(\"send 3\\n\")")
    try await tmux.click(row: 4, column: 11)
    try await tmux.wait(for: "click(row: 4, column: 11)")
    try await tmux.scroll(row: 2, column: 3, by: 1)
    try await tmux.wait(for: "scroll(row: 2, column: 3, by: 1)")
    #expect(try await tmux.cursor() == (0, 0))
    try await tmux.press("%")
    try await waiting(until: "mouse off") { try await tmux.wantsMouse() == false }
    try await tmux.press("q")
    try await tmux.wait(for: "status 0")
  }

  @Test func `Ctrl-Z gives the shell back, and fg the screen`() async throws {
    let tmux = try await start()
    try await tmux.press("C-z")
    try await tmux.wait(for: "Stopped")
    try await expectSane(tmux)
    try await tmux.type("fg")
    try await tmux.press("Enter")
    try await tmux.wait(for: "resumed")
    #expect(try await tmux.isAlternateScreen())
    #expect(try await tmux.wantsMouse())
    try await tmux.press("Down")
    try await tmux.wait(for: "key(Terminal.Key.down)")
    try await tmux.press("q")
    try await waiting(until: "main screen") { try await tmux.isAlternateScreen() == false }
    try await expectSane(tmux)
  }

  @Test(arguments: [SIGTERM, SIGINT, SIGHUP])
  func `a signal ends the program in order`(_ signal: Int32) async throws {
    let tmux = try await start()
    try await kill(tmux, signal)
    try await tmux.wait(for: "status \(100 + signal)")
    try await expectSane(tmux)
  }

  @Test(arguments: [SIGQUIT, SIGABRT, SIGSEGV])
  func `a fatal signal leaves a sane terminal`(_ signal: Int32) async throws {
    let tmux = try await start("SWIFT_BACKTRACE=enable=no ")
    try await kill(tmux, signal)
    try await tmux.wait(for: "status \(128 + signal)")
    try await expectSane(tmux)
  }

  @Test func `a fatal error leaves its message on a sane terminal`() async throws {
    let tmux = try await start("SWIFT_BACKTRACE=enable=no ")
    try await tmux.press("f")
    try await tmux.wait(for: "status 1")
    #expect(try await tmux.history().joined().contains("the probe was told to fail"))
    try await expectSane(tmux)
  }

  @Test func `another program can have the terminal for a while`() async throws {
    let tmux = try await start()
    try await tmux.press("e")
    let lent = try await tmux.wait(for: "lent>")
    #expect(lent.contains { $0.contains(" icanon") })
    try await tmux.type("qqq")
    try await tmux.press("Enter")
    try await tmux.wait(for: "probe 80x24")
    try await tmux.press("Down")
    try await tmux.wait(for: "key(Terminal.Key.down)")
    try await tmux.press("q")
    let screen = try await tmux.wait(for: "status 0")
    #expect(screen.contains { $0.contains("got qqq") })
    try await expectSane(tmux)
  }

  @Test func `a storm of sizes ends in the last one`() async throws {
    let tmux = try await start()
    for step in 1...20 { try await tmux.resize(columns: 30 + step * 3, rows: 5 + step) }
    try await tmux.resize(columns: 1, rows: 1)
    try await tmux.resize(columns: 61, rows: 17)
    try await tmux.wait(for: "probe 61x17")
    try await tmux.press("q")
    try await tmux.wait(for: "status 0")
  }

  @Test func `a closed window ends the program`() async throws {
    let tmux = try await Tmux(command: [Program.built("terminal-probe")])
    try await tmux.wait(for: "probe 80x24")
    let process = try await tmux.processID()
    try await tmux.closeWindow()
    try await waiting(until: "end of process \(process)") { Glibc.kill(process, 0) != 0 }
  }

  @Test func `stdin and stdout stay free for data`() async throws {
    let tmux = try await start("seq 5 | ")
    try await tmux.press("Down")
    try await tmux.wait(for: "key(Terminal.Key.down)")
    try await tmux.press("q")
    try await tmux.wait(for: "status 0")
  }

  @Test func `without job control Ctrl-Z stops nothing`() async throws {
    let tmux = try await Tmux(command: [Program.built("terminal-probe")])
    try await tmux.wait(for: "probe 80x24")
    try await tmux.press("C-z", "j")
    try await tmux.wait(for: "key(Terminal.Key.character(\"j\"))")
    try await tmux.press("q")
    #expect(try await tmux.waitForExit() == 0)
  }

  /// Sends a signal to the probe, which is the shell's child.
  private func kill(_ tmux: Tmux, _ signal: Int32) async throws {
    let shell = try await tmux.processID()
    let children = try String(
      contentsOfFile: "/proc/\(shell)/task/\(shell)/children", encoding: .utf8)
    let child = try #require(Int32(children.split(separator: " ").first ?? ""))
    #expect(Glibc.kill(child, signal) == 0)
  }
}
