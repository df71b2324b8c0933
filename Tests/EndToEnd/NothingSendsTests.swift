import TestSupport
import Testing

@Suite("What never sends, in a real terminal")
struct NothingSendsTests {
  private static func world() async throws -> World {
    let world = try World(settings: World.practice)
    _ = try await world.run("import", "people.vcf".path(in: world))
    return world
  }

  @Test func `pasting the words and Enter into every screen sends nothing`() async throws {
    let world = try await Self.world()
    let screen = try await world.open()
    try await screen.wait(for: "Ann Lee")
    for keys in [
      [], ["?"], ["Escape", "/"], ["Escape", "3"], ["1", "s"], ["Escape", ":"], ["Escape"],
    ] {
      for key in keys { try await screen.pressSlowly(key) }
      try await screen.paste("send 1\n")
      try await screen.pressSlowly("Enter")
    }
    try await screen.pressSlowly("Escape", "Escape", "1", "U", "g")
    try await screen.wait(for: "Ann Lee")
    try await screen.openReview()
    try await screen.paste("send 1\n")
    try await screen.pressSlowly("Enter")
    try await screen.wait(for: "REVIEW")
    #expect(try await world.states().isEmpty)
  }

  @Test func `two hundred Enters on the review send nothing`() async throws {
    let world = try await Self.world()
    let screen = try await world.open()
    try await screen.wait(for: "Ann Lee")
    try await screen.openReview()
    for _ in 0..<10 { try await screen.send(String(repeating: "\r", count: 20)) }
    try await screen.wait(for: "REVIEW")
    #expect(try await world.states().isEmpty)
  }

  @Test func `words that a machine types at once do not count`() async throws {
    let world = try await Self.world()
    let screen = try await world.open()
    try await screen.wait(for: "Ann Lee")
    try await screen.openReview()
    try await screen.type("send 1\r")
    try await screen.wait(for: "REVIEW")
    #expect(try await world.states().isEmpty)
  }

  @Test func `a click on anything of the review sends nothing`() async throws {
    let world = try await Self.world()
    let screen = try await world.open()
    try await screen.wait(for: "Ann Lee")
    try await screen.openReview()
    try await screen.typeWords("send 1")
    for row in stride(from: 3, to: 22, by: 2) {
      try await screen.click(row: row, column: 20)
      #expect(try await world.states().isEmpty)
      guard try await screen.screen().contains(where: { $0.contains("REVIEW") }) else { return }
    }
  }
}
