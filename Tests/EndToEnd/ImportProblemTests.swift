import Foundation
import TestSupport
import Testing

/// What could not be read is named with its file and line, cards and addresses alike, and once.
@Suite("Problems of an import")
struct ImportProblemTests {
  private static func card(_ lines: String...) -> String {
    (["BEGIN:VCARD", "VERSION:3.0"] + lines).joined(separator: "\n") + "\n"
  }

  private static let cut = card("FN:Ann Lee", "EMAIL:ann lee@x.example")
  private static let whole = card("FN:Bob Roe", "EMAIL:bob@x.example", "END:VCARD")
  private static let table = "Name,E-mail Address\nCem Öz,cem@z@example\nDora Wu,dora@w.example\n"

  @Test func `are told on the command line in the order of the lines`() async throws {
    let world = try World()
    try world.home.write(Self.cut + Self.whole, to: "book.vcf")
    let path = "book.vcf".path(in: world)
    for options in [["--dry-run"], []] {
      let text = try await Program.run(
        world.program, ["import"] + options + [path], environment: world.environment
      ).stdout
      let problems = text.split(separator: "\n").filter { $0.hasPrefix("  ! ") }
      #expect(problems.count == 2)
      #expect(problems.first == "  ! \(path), line 1: the card has no END; what it had was read")
      #expect(
        problems.last?.hasPrefix("  ! \(path), line 4: \"ann lee@x.example\" is no usable address")
          == true)
    }
  }

  @Test func `are told on the screen with the file of several`() async throws {
    let world = try World()
    for (text, name) in [(Self.cut, "a.vcf"), (Self.whole, "b.vcf"), (Self.table, "sub/c.csv")] {
      try world.home.write(text, to: "book/\(name)")
    }
    let terminal = try await world.open(columns: 120, rows: 40)
    try await terminal.wait(for: "No contacts yet")
    try await terminal.pressSlowly("i")
    try await terminal.wait(for: "Which file?")
    try await terminal.type("book".path(in: world))
    try await terminal.pressSlowly("Enter")
    let screen = try await terminal.wait(for: "3 problems, the rest is ready")
    for place in ["a.vcf, line 1: the card has no END", "a.vcf, line 4: ", "sub/c.csv, line 2: "] {
      #expect(screen.contains { $0.contains(place) }, "\(place)")
    }
  }
}
