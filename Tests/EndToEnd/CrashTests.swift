import Foundation
import Glibc
import TestSupport
import Testing

@Suite("Kills, signals and other ends")
struct CrashTests {
  @Test func `after kill -9 what was held is still held`() async throws {
    let world = try await World.withHeldInvitation(
      settings: World.practice.replacing("hold = \"10s\"", with: "hold = \"10m\""))
    let screen = try await world.open()
    try await screen.wait(for: "Ann Lee")
    kill(try await screen.processID(), SIGKILL)
    _ = try await screen.waitForExit()
    #expect(try await world.states() == ["held"])
    let again = try await world.open()
    try await again.pressSlowly("3")
    try await again.wait(for: "held")
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func `a signal ends the program in order and gives the terminal back`(_ signal: Int32)
    async throws
  {
    let world = try World(settings: World.practice)
    _ = try await world.run("import", "people.vcf".path(in: world))
    let shell = try await Tmux(environment: world.environment, folder: world.home.path)
    try await shell.wait(for: "$")
    try await shell.type("stty -a > before; \(world.program); stty -a > after; echo ended\n")
    try await shell.wait(for: "Ann Lee")
    let children = try await Program.run(
      Program.installed("pgrep"), ["-P", "\(try await shell.processID())"])
    let child = try #require(Int32(children.stdout.trimmingCharacters(in: .whitespacesAndNewlines)))
    kill(child, signal)
    try await shell.wait(for: "ended")
    #expect(try await !shell.isAlternateScreen())
    #expect(try await !shell.wantsMouse())
    #expect(try world.home.read("before") == world.home.read("after"))
  }

  @Test func `stopping with ^Z and coming back with fg leaves a whole screen`() async throws {
    let world = try World(settings: World.practice)
    _ = try await world.run("import", "people.vcf".path(in: world))
    let shell = try await Tmux(
      environment: world.environment, folder: world.home.path, command: ["bash", "--norc", "-i"])
    try await shell.type("PS1='$ '\n")
    try await shell.type("\(world.program)\n")
    let before = try await shell.waitForWholeList()
    try await shell.press("C-z")
    try await shell.wait(for: "Stopped")
    #expect(try await !shell.isAlternateScreen())
    try await shell.type("fg\n")
    try await shell.wait(until: "the same screen again") { $0 == before }
    try await shell.press("Down")
    try await shell.wait(until: "the cursor on the second row") { lines in
      lines.contains { $0.hasPrefix(" >") && !$0.contains("Ann Lee") }
    }
  }

  @Test func `a second handpick says that the first one sends`() async throws {
    let world = try World(settings: World.practice)
    _ = try await world.run("import", "people.vcf".path(in: world))
    let first = try await world.open()
    try await first.wait(for: "Ann Lee")
    let second = try await world.open()
    try await second.wait(for: "Another handpick (pid \(try await first.processID()))")
    #expect(try await world.run("send", "--due").status == 75)
  }

  @Test func `a window of one cell and back again keeps the program alive`() async throws {
    let world = try World(settings: World.practice)
    _ = try await world.run("import", "people.vcf".path(in: world))
    let screen = try await world.open()
    let before = try await screen.waitForWholeList()
    for (columns, rows) in [(1, 1), (38, 9), (59, 15), (200, 50), (60, 16), (80, 24)] {
      try await screen.resize(columns: columns, rows: rows)
    }
    try await screen.wait(until: "the same screen again") { $0 == before }
  }

  @Test func `a terminal that can not place the cursor is refused with a sentence`() async throws {
    let world = try World(settings: World.practice)
    let screen = try await world.open(type: "dumb")
    #expect(try await screen.waitForExit() == 2)
  }
}

extension Tmux {
  /// Waits until everybody in `people.vcf` is on the screen with their groups, which come after the
  /// first picture.
  fileprivate func waitForWholeList() async throws -> [String] {
    try await wait(until: "the groups and the last line") { lines in
      lines.contains { $0.contains("Not people") } && lines.contains { $0.hasSuffix("1/5") }
    }
  }
}
