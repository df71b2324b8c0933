import Foundation
import TestSupport
import Testing

@Suite("Who is never written to, and who is forgotten")
struct KeptOffTests {
  @Test func `a suppressed address is cancelled, blocked, listed and lifted`() async throws {
    let world = try await World.withHeldInvitation()
    let added = try await world.run("suppress", "add", "Ann@x.example", "--because", "by phone")
    #expect(added.status == 0)
    #expect(try await world.states() == ["cancelled"])
    let list = try await world.run("suppress", "list", "--json").stdout
    #expect(list.contains("\"address\":\"ann@x.example\",\"reason\":\"manual\""))
    #expect(list.contains("\"evidence\":\"by phone\""))
    #expect(try await world.run("draft", "--to", "ann@x.example").status == 1)
    #expect(try await world.run("suppress", "lift", "ann@x.example").status == 0)
    #expect(try await world.run("draft", "--to", "ann@x.example").status == 0)
    let again = try await world.run("suppress", "lift", "ann@x.example")
    #expect(again.status == 1)
    #expect(again.stderr.contains("is not on the list"))
  }

  @Test func `an exported list names nobody and keeps the same people off elsewhere`() async throws
  {
    let world = try World()
    _ = try await world.run("suppress", "add", "ann@x.example", "bob@y.example")
    let digests = try await world.run("suppress", "export").stdout
    #expect(!digests.contains("@"))
    let other = try World(settings: World.practice)
    _ = try await other.run("import", "people.vcf".path(in: other))
    let outcome = try await other.run(
      "suppress", "import", "-", stdin: "# from the office\n\(digests)cem@z.example\nnonsense\n")
    #expect(outcome.status == 0)
    #expect(outcome.stdout.contains("3 entries read, 3 new"))
    #expect(outcome.stderr.contains("-, line 5: neither an address nor a digest"))
    for address in ["ann@x.example", "bob@y.example", "cem@z.example"] {
      #expect(try await other.run("draft", "--to", address).status == 1)
      let lift = try await other.run("suppress", "lift", address)
      #expect(lift.status == 1)
      #expect(lift.stderr.contains("not yours to lift"))
    }
    let again = try await other.run("suppress", "import", "-", stdin: digests)
    #expect(again.stdout.contains("2 entries read, 0 new"))
  }

  @Test func `forgetting leaves no trace but the digest of a suppression`() async throws {
    let world = try await World.withHeldInvitation()
    _ = try await world.run("suppress", "add", "ann@x.example", "--because", "Ann asked me to")
    let outcome = try await world.run("forget", "ann@x.example")
    #expect(outcome.status == 0)
    #expect(outcome.stdout.contains("Forgotten: 1 person, 1 record, 1 invitation."))
    #expect(outcome.stdout.contains("as a digest"))
    for word in ["ann@x", "Ann Lee", "Ann asked"] {
      let found = try await Program.run(
        Program.installed("grep"), ["-rila", word, world.state], environment: world.environment)
      #expect(found.stdout.isEmpty)
    }
    #expect(try await world.run("suppress", "export").stdout.count == 65)
    _ = try await world.run("import", "people.vcf".path(in: world))
    #expect(try await world.run("draft", "--to", "ann@x.example").status == 1)
    #expect(try await world.run("forget", "nobody@x.example").status == 1)
  }

  @Test func `a practice mail to the forgotten is deleted, others stay`() async throws {
    let world = try World()
    let practice = ".local/state/handpick/practice/new/"
    _ = try await world.run("import", "people.vcf".path(in: world))
    try world.home.write("To: Ann Lee <ann@x.example>\r\n\r\nHi Ann\r\n", to: practice + "1")
    try world.home.write("To: <bob@y.example>\r\n\r\nHi, ann@x.example\r\n", to: practice + "2")
    _ = try await world.run("forget", "ann@x.example")
    #expect(world.practised == [practice + "2"])
  }
}
