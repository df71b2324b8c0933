import Foundation
import TestSupport
import Testing

@Suite("The command line")
struct CommandLineTests {
  @Test func `help teaches with an example, and asking for it is no error`() async throws {
    let outcome = try await World().run("--help")
    #expect(outcome.status == 0)
    #expect(outcome.stdout.contains("handpick import contacts.vcf"))
  }

  @Test func `the version names the libraries`() async throws {
    let outcome = try await World().run("--version")
    #expect(outcome.status == 0)
    for library in ["handpick ", "SQLite ", "libcurl ", "ncurses "] {
      #expect(outcome.stdout.contains(library))
    }
  }

  @Test(arguments: [
    ["--nonsense"], ["send"], ["withdraw"], ["queue", "--state", "gone"], ["show"],
  ])
  func `wrong words are code 2 and say why`(_ words: [String]) async throws {
    let world = try World()
    let outcome = try await Program.run(world.program, words, environment: world.environment)
    #expect(outcome.status == 2)
    #expect(outcome.stdout.isEmpty)
    #expect(outcome.stderr.contains("Error: "))
  }

  @Test func `without a terminal the screens refuse with code 2`() async throws {
    let outcome = try await Program.run(
      "/usr/bin/setsid", [World().program], environment: World().environment)
    #expect(outcome.status == 2)
    #expect(outcome.stderr.contains("handpick suggestions --json"))
  }

  @Test func `an unknown setting is code 78 with its line`() async throws {
    let world = try World(settings: "quiet = \"none\"\nhodl = \"2m\"\n")
    let outcome = try await world.run("queue")
    #expect(outcome.status == 78)
    #expect(outcome.stderr.contains("config.toml:2: \"hodl\" is no setting that handpick knows"))
  }

  @Test func `a password in the URL is refused`() async throws {
    let world = try World(
      settings: World.practice + "outgoing = \"smtps://jan:secret@mail.example:465\"\n")
    let outcome = try await world.run("account", "check")
    #expect(outcome.status == 78)
    #expect(!outcome.stderr.contains("secret"))
  }

  @Test func `a preview stores nothing and prints one object per record`() async throws {
    let world = try World()
    let outcome = try await world.run("import", "people.vcf".path(in: world), "--dry-run", "--json")
    #expect(outcome.status == 0)
    let lines = outcome.stdout.split(separator: "\n")
    #expect(lines.count == 6)
    #expect(
      lines.first
        == "{\"source\":\"\(world.home.path("people.vcf"))\",\"index\":1,\"line\":1,\"name\":\"Ann Lee\",\"emails\":[\"ann@x.example\"],\"organization\":null,\"problems\":[]}"
    )
    #expect(lines.last?.hasPrefix("{\"summary\":{") == true)
    #expect(try await world.run("suggestions", "--json").stdout.isEmpty)
  }

  @Test func `the same file again changes nothing`() async throws {
    let world = try World()
    _ = try await world.run("import", "people.vcf".path(in: world))
    let before = try await world.run("suggestions", "--json").stdout
    let again = try await world.run("import", "people.vcf".path(in: world))
    #expect(again.stdout.contains("0 new, 0 changed, 5 as before"))
    #expect(try await world.run("suggestions", "--json").stdout == before)
  }

  @Test func `suggestions say who can not be picked and why`() async throws {
    let world = try World(settings: World.practice)
    _ = try await world.run("import", "people.vcf".path(in: world))
    let lines = try await world.run("suggestions", "--json", "--sort", "name").stdout
      .split(separator: "\n")
    #expect(lines.count == 5)
    #expect(lines.contains { $0.contains("\"Jan Novak\"") && $0.contains("\"flags\":[\"own\"]") })
    #expect(lines.contains { $0.contains("no-reply@") && $0.contains("\"selectable\":false") })
    #expect(lines.allSatisfy { $0.contains("\"picked\":false") })
    let found = try await world.run("suggestions", "--filter", "OZ cem").stdout
    #expect(found.contains("Cem Öz") && !found.contains("Ann Lee"))
  }

  @Test func `a draft is held only by its exact words, and withdrawn without a trace`() async throws
  {
    let world = try World(settings: World.practice)
    _ = try await world.run("import", "people.vcf".path(in: world))
    let draft = try await world.run("draft", "--to", "ann@x.example", "--to", "bob@y.example")
    let number = draft.stdout.trimmingCharacters(in: .whitespacesAndNewlines)
    let review = try await world.run("send", "--draft", number)
    #expect(review.stdout.contains("Ann Lee") && review.stdout.contains("bob@y.example"))
    #expect(review.stdout.contains("--confirm \"send 2\""))
    for wrong in ["send 3", "Send 2", "send", "yes"] {
      #expect(try await world.run("send", "--draft", number, "--confirm", wrong).status == 1)
    }
    #expect(try await world.states().isEmpty)
    #expect(try await world.run("send", "--draft", number, "--confirm", "send 2").status == 0)
    #expect(try await world.states() == ["held", "held"])
    #expect(try await world.run("withdraw", "1").status == 0)
    #expect(try await world.states() == ["cancelled", "held"])
    #expect(world.practised.isEmpty)
  }

  @Test func `nobody with a blocking flag gets into a draft`() async throws {
    let world = try World(settings: World.practice)
    _ = try await world.run("import", "people.vcf".path(in: world))
    let outcome = try await world.run("draft", "--to", "no-reply@shop.example")
    #expect(outcome.status == 1)
    #expect(outcome.stderr.contains("can not be picked"))
  }

  @Test func `a stop cancels what is held and says so`() async throws {
    let world = try await World.withHeldInvitation()
    let outcome = try await world.run("stop")
    #expect(outcome.status == 0)
    #expect(outcome.stdout.contains("1 taken back without a trace"))
    #expect(try await world.states() == ["cancelled"])
    #expect(try await world.run("resume").status == 0)
  }

  @Test func `a letter that can not be refused is told from one that can`() async throws {
    let world = try World(settings: World.practice)
    try world.home.write("Subject: Hi\n\nJoin now and get a gift card!\n", to: "bad.txt")
    let bad = try await world.run("lint", world.home.path("bad.txt"))
    #expect(bad.status == 1)
    #expect(bad.stdout.contains("L8 refused"))
  }

  @Test func `the doctor finds a healthy state healthy`() async throws {
    let world = try await World.withHeldInvitation()
    let outcome = try await world.run("doctor")
    #expect(outcome.status == 0)
    #expect(outcome.stdout.contains("journal       agrees with the queue"))
  }

  @Test func `nothing in the state folder can be read by others`() async throws {
    let world = try await World.withHeldInvitation()
    let found = try await Program.run(
      Program.installed("find"), [world.state, "-perm", "/077"], environment: world.environment)
    #expect(found.stdout.isEmpty)
  }
}

extension String {
  /// The path of a file in a world's home.
  func path(in world: World) -> String { world.home.path(self) }
}

extension World {
  /// A world in which one invitation, to Ann, is held.
  static func withHeldInvitation(settings: String = World.practice) async throws -> World {
    let world = try World(settings: settings)
    _ = try await world.run("import", "people.vcf".path(in: world))
    let number = try await world.run("draft", "--to", "ann@x.example").stdout
      .trimmingCharacters(in: .whitespacesAndNewlines)
    let outcome = try await world.run("send", "--draft", number, "--confirm", "send 1")
    guard outcome.status == 0 else { throw TimedOut("held invitation: \(outcome.stderr)") }
    return world
  }
}
