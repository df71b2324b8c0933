import Foundation
import TestSupport
import Testing

@Suite("Own addresses and what-if")
struct OwnAddressTests {
  private static let book = [
    ("Jan Novak", "jan.novak@gmail.com"), ("Jan Novak", "jan+shop@novak.example"),
    ("Novak, Jan", "j.novak@work.example"), ("Eva Nováková", "eva@gmail.com"),
    ("Ann Lee", "ann@x.example"), ("Shop", "no-reply@shop.example"),
  ].map { "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:\($0)\r\nEMAIL:\($1)\r\nEND:VCARD\r\n" }.joined()

  @Test func `it asks with the evidence, and blocks what is yours under every tag`() async throws {
    let world = try World(settings: World.practice)
    try world.home.write(Self.book, to: "book.vcf")
    let imported = try await world.run("import", "book.vcf".path(in: world))
    #expect(imported.stdout.contains("2 may be you: handpick own"))
    #expect(try await world.run("draft", "--to", "jan+shop@novak.example").status == 1)
    let asked = try await world.run("own", "--json").stdout
    for address in ["jan.novak@gmail.com", "j.novak@work.example"] {
      #expect(
        asked.contains(
          "{\"address\":\"\(address)\",\"own\":false,\"evidence\":\"has your name; is it you? (in book.vcf)\"}"
        ))
    }
    _ = try await world.run("own", "add", "jannovak+x@googlemail.com")
    _ = try await world.run("own", "no", "j.novak@work.example")
    let after = try await world.run("own", "--json").stdout
    #expect(!after.contains("\"own\":false"))
    #expect(after.contains("{\"address\":\"jannovak@gmail.com\",\"own\":true"))
    let blocked = try await world.run("draft", "--to", "jan.novak@gmail.com")
    #expect(blocked.status == 1)
    #expect(blocked.stderr.contains("your own address"))
  }

  @Test func `who became one with you is named, of many the first`() async throws {
    let world = try World(settings: World.practice)
    let addresses = (0..<9).map { "me\($0)@old.example" }
    let cards = addresses.map {
      "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Name of \($0)\r\nEMAIL:\($0)\r\nEND:VCARD\r\n"
    }
    try world.home.write(cards.joined(), to: "book.vcf")
    _ = try await world.run("import", "book.vcf".path(in: world))
    let said = try await Program.run(
      world.program, ["own", "add"] + addresses, environment: world.environment
    ).stdout
    let line = try #require(said.split(separator: "\n").first { $0.contains("is one person") })
    #expect(line.hasSuffix(" and 3 more."))
    #expect(line.split(separator: ", ").count == 5)
  }

  @Test func `who was imported before the owner had a name is asked about, too`() async throws {
    let world = try World()
    try world.home.write(Self.book, to: "book.vcf")
    _ = try await world.run("import", "book.vcf".path(in: world))
    #expect(try await world.run("own").stdout.contains("No address is known to be yours"))
    try world.home.write(World.practice, to: ".config/handpick/config.toml")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o600], ofItemAtPath: world.home.path(".config/handpick/config.toml"))
    #expect(try await world.run("own").stdout.contains("Are these you?"))
  }

  @Test func `what an invite-everyone button would have done is counted, of all or one import`()
    async throws
  {
    let world = try World(settings: World.practice)
    try world.home.write(Self.book, to: "book.vcf")
    _ = try await world.run("import", "book.vcf".path(in: world))
    _ = try await world.run("suppress", "add", "ann@x.example")
    let all = try await world.run("what-if")
    #expect(
      all.stdout == """
        An "invite everyone" button would have mailed 6: 1 is you, 1 not people, 2 look like \
        family, 0 strangers, 1 said no before; 1 left.

        """)
    try world.home.write(
      "First Name,Last Name,E-mail Address\nEve,Fox,eve@f.example\n", to: "more.csv")
    _ = try await world.run("import", "more.csv".path(in: world))
    #expect(
      try await world.run("what-if", "2", "--json").stdout
        == "{\"total\":1,\"own\":0,\"notPeople\":0,\"family\":0,\"strangers\":0,\"saidNo\":0,\"left\":1}\n"
    )
    #expect(try await world.run("what-if", "3").status == 1)
  }
}
