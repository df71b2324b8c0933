import Foundation
import TestSupport
import Testing

@Suite("Imports on the command line")
struct ImportHistoryTests {
  private static let members =
    "Wer;Wo;Was\nAnn Lee;ann@x.example;piano\nDora Wu;dora@w.example;violin\n"

  @Test func `an undone import leaves exactly what was there before`() async throws {
    let world = try World()
    _ = try await world.run("import", "people.vcf".path(in: world))
    let before = try await world.run("suggestions", "--json").stdout
    try world.home.write(
      "First Name,Last Name,E-mail Address\nAnn,Lee,ann@x.example\nEve,Fox,eve@f.example\n",
      to: "more.csv")
    _ = try await world.run("import", "more.csv".path(in: world))
    #expect(try await world.run("suggestions", "--json").stdout != before)
    let undo = try await world.run("import", "--undo", "2")
    #expect(undo.status == 0)
    #expect(undo.stdout.contains("Import 2 is taken back"))
    #expect(try await world.run("suggestions", "--json").stdout == before)
    let list = try await world.run("import", "--list", "--json").stdout.split(separator: "\n")
    #expect(list.count == 2)
    #expect(list.first?.contains("\"id\":2") == true)
    #expect(list.first?.contains("\"undoneAt\":null") == false)
    #expect(list.last?.contains("\"undoneAt\":null") == true)
  }

  @Test(arguments: ["2", "99"])
  func `what can not be undone is refused with the reason`(_ id: String) async throws {
    let world = try World()
    _ = try await world.run("import", "people.vcf".path(in: world))
    _ = try await world.run("import", "--undo", "1")
    let outcome = try await world.run("import", "--undo", id)
    #expect(outcome.status == 1)
    #expect(outcome.stderr.contains("There is no import \(id)"))
    #expect(
      try await world.run("import", "--undo", "1").stderr.contains("taken back before"))
  }

  @Test func `a table without a known header says exactly what to type, and that works`()
    async throws
  {
    let world = try World()
    try world.home.write(Self.members, to: "members.csv")
    let path = "members.csv".path(in: world)
    let refused = try await world.run("import", path)
    #expect(refused.status == 1)
    #expect(refused.stdout.isEmpty)
    #expect(refused.stderr.contains("2       Wo     ann@x.example  dora@w.example"))
    let words = try #require(
      refused.stderr.split(separator: "\n").last { $0.contains("--map") }?.split(separator: " "))
    #expect(words == ["handpick", "import", "--map", "name=1,email=2", Substring(path)])
    let outcome = try await world.run("import", "--map", "name=1,email=2", path)
    #expect(outcome.stdout.contains("2 new"))
    let people = try await world.run("suggestions", "--json").stdout
    #expect(people.contains("\"Dora Wu\",\"address\":\"dora@w.example\""))
  }

  @Test func `columns are remembered for the next file with the same header`() async throws {
    let world = try World()
    try world.home.write(Self.members, to: "members.csv")
    _ = try await world.run(
      "import", "--map", "name=1,email=2,company=3", "members.csv".path(in: world))
    try world.home.write("Wer;Wo;Was\nEve Fox;eve@f.example;harp\n", to: "new.csv")
    let outcome = try await world.run("import", "new.csv".path(in: world))
    #expect(outcome.stdout.contains("1 new"))
    try world.home.write("Wer;Was;Wo\nGus Ode;harp;gus@o.example\n", to: "other.csv")
    #expect(try await world.run("import", "other.csv".path(in: world)).status == 1)
  }

  @Test func `a preview remembers no columns`() async throws {
    let world = try World()
    try world.home.write(Self.members, to: "members.csv")
    let path = "members.csv".path(in: world)
    let preview = try await world.run("import", "--dry-run", "--map", "name=1,email=2", path)
    #expect(preview.stdout.contains("2 new"))
    #expect(try await world.run("import", path).status == 1)
  }

  @Test(arguments: [
    "nme=1", "name=1", "email=0", "email", "name=1;email=2", "header=maybe,email=1",
  ])
  func `columns that are not understood are code 2`(_ words: String) async throws {
    let world = try World()
    let outcome = try await world.run("import", "--map", words, "people.vcf".path(in: world))
    #expect(outcome.status == 2)
    #expect(outcome.stderr.contains("name") && outcome.stderr.contains("email"))
  }

  @Test func `one file that can not be read does not keep the next from being imported`()
    async throws
  {
    let world = try World()
    let outcome = try await world.run(
      "import", "gone.vcf".path(in: world), "people.vcf".path(in: world))
    #expect(outcome.status == 1)
    #expect(outcome.stderr.contains("gone.vcf can not be read"))
    #expect(outcome.stdout.contains("5 new"))
  }
}
