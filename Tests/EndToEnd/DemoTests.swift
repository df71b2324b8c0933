import Foundation
import TestSupport
import Testing

@Suite("The demo, in a real terminal")
struct DemoTests {
  @Test(.timeLimit(.minutes(3)))
  func `one is held, leaves after the hold as reviewed; another is withdrawn and never written`()
    async throws
  {
    let world = try World()
    let demo = world.home.path("demo")
    let practice = demo + "/state/practice/new"
    let screen = try await world.open("demo", "--folder", demo)
    let first = try await screen.wait(for: "Amara Okafor")
    #expect(first.contains { $0.contains("40 contacts") })
    #expect(!first.contains { $0.contains("[x]") })

    try await screen.find("Okafor")
    try await screen.openReview()
    try await screen.typeWords("send 1")
    #expect(Self.messages(in: practice).isEmpty)
    try await screen.pressSlowly("Enter")
    try await screen.wait(for: "[3 Queue 1 held]")

    try await screen.pressSlowly("1", "Escape")
    try await screen.find("Achterberg")
    try await screen.openReview()
    try await screen.typeWords("send 1")
    try await screen.pressSlowly("Enter")
    try await screen.wait(for: "[3 Queue 2 held]")
    try await screen.wait(until: "the second person under the cursor") { lines in
      lines.contains { $0.contains(">") && $0.contains("held") }
    }
    let cancelled = try await screen.screen().first { $0.hasPrefix(" >") } ?? ""
    try await screen.pressSlowly("w")
    try await screen.wait(for: "cancelled")

    try await waiting(until: "the message in the practice folder", timeout: .seconds(60)) {
      !Self.messages(in: practice).isEmpty
    }
    try await screen.wait(for: "has left")
    #expect(Self.messages(in: practice).count == 1)
    let name = try #require(Self.messages(in: practice).first)
    let text = try String(contentsOfFile: practice + "/" + name, encoding: .utf8)
    let left = try #require(text.split(separator: "\r\n").first { $0.hasPrefix("To: ") })
    #expect(!cancelled.contains(left.split(separator: "<").last?.dropLast() ?? "?"))

    try await screen.pressSlowly("q")
    #expect(try await screen.waitForExit() == 0)
    #expect(!FileManager.default.fileExists(atPath: demo))
  }

  @Test func `the demo does not touch the user's own state`() async throws {
    let world = try World()
    let screen = try await world.open("demo")
    try await screen.wait(for: "Amara Okafor")
    try await screen.pressSlowly("q")
    #expect(try await screen.waitForExit() == 0)
    #expect(world.home.files == ["people.vcf"])
  }

  private static func messages(in folder: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
  }
}
