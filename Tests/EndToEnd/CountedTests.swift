import Foundation
import TestSupport
import Testing

@Suite("What the screens cost, counted")
struct CountedTests {
  /// A hundred people in a terminal whose bytes go to a file, too.
  private func open(columns: Int, rows: Int) async throws -> (World, Tmux, String) {
    let world = try World(settings: World.practice)
    let people = (100..<200).map {
      "BEGIN:VCARD\nFN:Contact \($0)\nEMAIL:contact\($0)@company\($0 % 7).example\nEND:VCARD\n"
    }
    let book = try world.home.write(people.joined(), to: "hundred.vcf")
    _ = try await world.run("import", book)
    let screen = try await world.open(columns: columns, rows: rows)
    try await screen.wait(for: "Contact 100")
    let file = world.home.path("bytes")
    try await screen.record(to: file)
    return (world, screen, file)
  }

  /// The size of the file, when it stopped growing.
  private func settled(_ file: String) async throws -> Int {
    var last = -1
    var unchanged = 0
    return try await waiting(for: "an end of the bytes") {
      let size = (try? FileManager.default.attributesOfItem(atPath: file)[.size] as? Int) ?? 0
      unchanged = size == last ? unchanged + 1 : 0
      last = size
      return unchanged >= 10 ? size : nil
    }
  }

  /// The bytes that each press of a key costs.
  private func bytes(of key: String, times: Int, in screen: Tmux, _ file: String) async throws
    -> [Int]
  {
    var costs: [Int] = []
    for _ in 0..<times {
      let before = try await settled(file)
      try await screen.press(key)
      try await waiting(until: "an answer to \(key)") { try await settled(file) > before }
      costs.append(try await settled(file) - before)
    }
    return costs
  }

  @Test(arguments: [(80, 24), (120, 40)])
  func `a step through the list sends 250 bytes, a page 3,000 at most`(_ columns: Int, _ rows: Int)
    async throws
  {
    let (world, screen, file) = try await open(columns: columns, rows: rows)
    defer { withExtendedLifetime(world) {} }
    let steps = try await bytes(of: "Down", times: 11, in: screen, file).sorted()
    #expect(steps[5] <= 250, "\(steps)")
    let pages = try await bytes(of: "NPage", times: 1, in: screen, file)
    #expect(pages.allSatisfy { $0 <= 3_000 }, "\(pages)")
  }

  @Test func `nothing is sent and nothing wakes while nothing happens`() async throws {
    let (world, screen, file) = try await open(columns: 120, rows: 40)
    defer { withExtendedLifetime(world) {} }
    let process = try await screen.processID()
    let clock = ContinuousClock()
    var quiet = clock.now
    var last = (wakes: -1, bytes: -1)
    try await waiting(until: "five seconds without a wake-up or a byte") {
      let now = (wakes: wakeUps(of: process), bytes: try await settled(file))
      if now != last { (last, quiet) = (now, clock.now) }
      return clock.now - quiet >= .seconds(5)
    }
    #expect(last.wakes > 0)
  }

  @Test func `a session leaves no log behind that the next start would have to read`() async throws
  {
    let (world, screen, _) = try await open(columns: 80, rows: 24)
    let log = "\(world.state)/handpick.sqlite-wal"
    #expect(FileManager.default.fileExists(atPath: log))
    try await screen.press("q")
    try await waiting(until: "the log to be folded back") {
      !FileManager.default.fileExists(atPath: log)
    }
  }

  /// How often any thread of a process has slept and woken so far.
  private func wakeUps(of process: Int32) -> Int {
    let folder = "/proc/\(process)/task"
    let threads = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return threads.reduce(0) { sum, thread in
      let status = try? String(contentsOfFile: "\(folder)/\(thread)/status", encoding: .utf8)
      let line = status?.split(separator: "\n").first { $0.hasPrefix("voluntary_ctxt_switches") }
      return sum + (line?.split(separator: "\t").last.flatMap { Int($0) } ?? 0)
    }
  }
}
