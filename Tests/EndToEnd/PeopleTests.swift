import Foundation
import TestSupport
import Testing

@Suite("Who is who")
struct PeopleTests {
  private static let book = """
    BEGIN:VCARD\r
    VERSION:3.0\r
    FN:Ann Lee\r
    EMAIL:ann@x.example\r
    END:VCARD\r
    BEGIN:VCARD\r
    VERSION:3.0\r
    FN:Ann Lee\r
    EMAIL:ann.lee@y.example\r
    END:VCARD\r
    BEGIN:VCARD\r
    VERSION:3.0\r
    FN:Bob Ray\r
    EMAIL:bob@y.example\r
    END:VCARD\r

    """
  private static let connections =
    "First Name,Last Name,E-mail Address\nA.,Lee,Ann@x.example\nEve,Fox,eve@f.example\n"

  /// Ann twice in one file, and once more in another.
  private func world() async throws -> World {
    let world = try World(settings: World.practice)
    try world.home.write(Self.book, to: "book.vcf")
    try world.home.write(Self.connections, to: "more.csv")
    _ = try await world.run("import", "book.vcf".path(in: world), "more.csv".path(in: world))
    return world
  }

  private func people(_ world: World, _ words: String...) async throws -> [[String: Any]] {
    let outcome = try await Program.run(
      world.program, ["people", "list", "--json"] + words, environment: world.environment)
    return try outcome.stdout.split(separator: "\n").map { line in
      try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
    }
  }

  private func ids(_ people: [[String: Any]]) -> [Int] { people.compactMap { $0["id"] as? Int } }

  private func records(_ person: [String: Any]?) -> [[String: Any]] {
    person?["records"] as? [[String: Any]] ?? []
  }

  @Test func `one person is one row, with every record and the reason of the join`() async throws {
    let world = try await world()
    let all = try await people(world)
    #expect(all.count == 4)
    let ann = all.first { records($0).count == 2 }
    #expect(records(ann).compactMap { $0["name"] as? String } == ["Ann Lee", "A. Lee"])
    #expect(records(ann).compactMap { $0["line"] as? Int } == [1, 2])
    let joins = ann?["joins"] as? [[String: Any]]
    #expect(joins?.first?["rule"] as? String == "R2")
    #expect(
      joins?.first?["reason"] as? String
        == "the same address ann@x.example, and the names agree")
    let text = try await world.run("people", "ann lee").stdout
    #expect(text.contains("more.csv:2  import 2"))
    #expect(try await world.run("people", "nobody").status == 1)
  }

  @Test func `a join and a separation are final, survive an import, and can be undone`()
    async throws
  {
    let world = try await world()
    let before = try await people(world)
    let suggested = try await world.run("people", "suggested", "--json").stdout
    #expect(suggested.split(separator: "\n").count == 1)
    #expect(suggested.contains("\"rule\":\"R7\""))
    let join = try await world.run("people", "join", "ann@x.example", "ann.lee@y.example")
    #expect(join.status == 0)
    #expect(join.stdout.contains("is one person with what was"))
    let joined = try await people(world, "lee")
    #expect(joined.count == 1)
    #expect(records(joined.first).count == 3)
    #expect(try await world.run("people", "suggested", "--json").stdout.isEmpty)
    try world.home.write(Self.book + " \r\n", to: "again.vcf")
    _ = try await world.run("import", "again.vcf".path(in: world))
    #expect(try await people(world, "lee").count == 1)

    let record = try #require(records(joined.first).last?["id"] as? Int)
    #expect(try await world.run("people", "separate", "\(record)").status == 0)
    #expect(try await people(world, "lee").count == 2)
    #expect(try await world.run("people", "undo").status == 0)
    #expect(try await people(world, "lee").count == 1)
    #expect(try await world.run("people", "undo").status == 0)
    #expect(ids(try await people(world)) == ids(before))
    let nothing = try await world.run("people", "undo")
    #expect(nothing.status == 1)
    #expect(nothing.stderr.contains("Nothing was joined or set apart."))
  }

  @Test func `wrong numbers and addresses are refused by name`() async throws {
    let world = try await world()
    for words in [["join", "1", "99"], ["join", "1"], ["separate", "99"], ["join", "x@y", "1"]] {
      let outcome = try await Program.run(
        world.program, ["people"] + words, environment: world.environment)
      #expect(outcome.status == 1)
      #expect(outcome.stderr.hasPrefix("handpick: "))
    }
  }

  @Test func `the address to invite at is chosen, and the draft goes there`() async throws {
    let world = try await world()
    _ = try await world.run("people", "join", "ann@x.example", "ann.lee@y.example")
    let chosen = try await world.run("people", "invite-at", "ann.lee@y.example")
    #expect(chosen.stdout == "Ann Lee would be invited at ann.lee@y.example.\n")
    let number = try await world.run("draft", "--to", "ann@x.example").stdout
      .trimmingCharacters(in: .whitespacesAndNewlines)
    #expect(try await world.run("send", "--draft", number).stdout.contains("ann.lee@y.example"))
    let rules = try await world.run("people", "invite-at", "ann.lee@y.example", "--by-the-rules")
    #expect(rules.stdout == "Ann Lee would be invited at ann@x.example.\n")
  }

  @Test func `a preview says who would become one and why, and the import then does it`()
    async throws
  {
    let world = try World(settings: World.practice)
    try world.home.write(Self.book, to: "book.vcf")
    try world.home.write(Self.connections, to: "more.csv")
    _ = try await world.run("import", "book.vcf".path(in: world))
    let preview = try await world.run("import", "--dry-run", "more.csv".path(in: world)).stdout
    #expect(
      preview.contains(
        "  = Ann Lee + A. Lee: the same address ann@x.example, and the names agree"))
    #expect(preview.contains("An \"invite everyone\" button would have mailed 2: 0 are you"))
    #expect(try await people(world).count == 3)
    let stored = try await world.run("import", "more.csv".path(in: world)).stdout
    #expect(
      stored.split(separator: "\n").prefix(2) == preview.split(separator: "\n").prefix(2))
    #expect(try await people(world).count == 4)
  }

  @Test(.timeLimit(.minutes(2)), arguments: [(80, 24), (120, 40)])
  func `the People screen joins, sets apart and undoes`(_ columns: Int, _ rows: Int) async throws {
    let world = try await world()
    let screen = try await world.open(columns: columns, rows: rows)
    try await screen.wait(for: "Ann Lee")
    try await screen.find("ann@x")
    try await screen.pressSlowly("m")
    try await screen.wait(for: "2 records are one person")
    try await screen.wait(for: "one with 1: the same address ann@x.example")
    try await screen.pressSlowly("G", "J")
    try await screen.wait(for: "3 records are one person")
    try await screen.pressSlowly("u")
    try await screen.wait(for: "2 records are one person")
    try await screen.pressSlowly("g", "j", "S")
    try await screen.wait(for: "Ann Lee: 1 record")
    try await screen.pressSlowly("u")
    try await screen.wait(for: "2 records are one person")
    try await screen.pressSlowly("Escape", "q")
    #expect(try await screen.waitForExit() == 0)
    #expect(try await people(world).count == 4)
  }

  @Test(.timeLimit(.minutes(2)))
  func `an import on the screen asks for columns, shows all, and asks who is you`() async throws {
    let world = try World(settings: World.practice)
    try world.home.write(
      "Wer;Wo\nJan Novak;jan@old.example\nAnn Lee;ann@x.example\n", to: "members.csv")
    let screen = try await world.open()
    try await screen.wait(for: "No contacts yet")
    try await screen.pressSlowly("i")
    try await screen.type("members.csv".path(in: world))
    try await screen.pressSlowly("Enter")
    try await screen.wait(for: "Columns of members.csv")
    try await screen.pressSlowly("n", "j", "a", "Enter")
    try await screen.wait(for: "2 new, 0 changed, 0 as before")
    try await screen.wait(for: "would have mailed 2")
    try await screen.pressSlowly("i")
    try await screen.wait(for: "Are these you?")
    try await screen.pressSlowly("Space")
    try await screen.wait(for: "[x] jan@old.example")
    try await screen.pressSlowly("y")
    try await screen.wait(for: "yours, and never invited")
    try await screen.wait(for: "+ Not people  1, none can be picked")
    try await screen.pressSlowly("G", "z")
    try await screen.wait(until: "the owner blocked") { lines in
      lines.contains { $0.contains("[-]") && $0.contains("jan@old.example") }
    }
    try await screen.pressSlowly("q")
    #expect(try await screen.waitForExit() == 0)
    #expect(try await world.run("own").stdout.contains("jan@old.example  yours"))
  }
}
