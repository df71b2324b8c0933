import Foundation
import TestSupport
import Testing

/// Groups, orders and what the owner says, from the command line.
struct GroupCommandTests {
  private static let jan = "jan@novak.example"

  private static func mail(_ name: String, from: String, to: String, daysAgo days: Double) -> String
  {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.dateFormat = "EEE, d MMM yyyy HH:mm:ss Z"
    let date = formatter.string(from: Date(timeIntervalSinceNow: -86400 * days))
    return """
      From x@e.example Mon Nov 23 10:00:00 2026
      Message-ID: <\(name)@x.example>
      From: \(from)
      To: \(to)
      Date: \(date)


      """
  }

  private func world() async throws -> World {
    let world = try World(settings: World.practice)
    let cards = [
      ("Ann Lee", "ann@x.example"), ("Amy Lee", "amy@x.example"), ("Bob Ray", "bob@y.example"),
      ("Cem Öz", "cem@z.example"), ("Eva Novak", "eva@gmail.com"),
      ("Petra Vesela", "petra@novak.example"), ("Jan Novak", Self.jan),
      ("Shop", "no-reply@shop.example"),
    ].map { "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:\($0)\r\nEMAIL:\($1)\r\nEND:VCARD\r\n" }.joined()
    try world.home.write(cards, to: "book.vcf")
    _ = try await world.run("import", world.home.path("book.vcf"))
    let jan = Self.jan
    var mails: [String] = []
    for (address, days) in [
      ("ann@x.example", 900.0), ("amy@x.example", 20), ("bob@y.example", 10),
      ("eva@gmail.com", 5), ("petra@novak.example", 2),
    ] {
      for copy in 0..<2 {
        let name = "\(address)\(copy)"
        let at = days + Double(copy)
        mails.append(Self.mail("in\(name)", from: address, to: jan, daysAgo: at))
        mails.append(Self.mail("out\(name)", from: jan, to: address, daysAgo: at + 1))
      }
    }
    try world.home.write(mails.joined(separator: "\n"), to: "mail.mbox")
    _ = try await world.run("history", "add", "mbox:\(world.home.path("mail.mbox"))")
    return world
  }

  private struct Shown: Decodable {
    var name: String
    var group: String
    var flags: [String]
  }

  private func shown(_ world: World, _ arguments: String...) async throws -> [Shown] {
    let outcome = try await Program.run(
      world.program, ["suggestions", "--json"] + arguments, stdin: "",
      environment: world.environment)
    return try outcome.stdout.split(separator: "\n").map {
      try JSONDecoder().decode(Shown.self, from: Data($0.utf8))
    }
  }

  private func groups(_ world: World) async throws -> [String: String] {
    Dictionary(uniqueKeysWithValues: try await shown(world).map { ($0.name, $0.group) })
  }

  @Test func `everybody has a group, and the order by mail is as asked`() async throws {
    let world = try await world()
    #expect(
      try await groups(world) == [
        "Ann Lee": "organisations", "Amy Lee": "organisations", "Bob Ray": "people",
        "Cem Öz": "strangers", "Eva Novak": "people", "Petra Vesela": "colleagues",
        "Jan Novak": "not-people", "Shop": "not-people",
      ])
    #expect(
      try await shown(world, "--group", "organisations").map(\.name) == ["Amy Lee", "Ann Lee"])
    #expect(
      try await shown(world, "--sort", "last-contact").prefix(5).map(\.name)
        == ["Petra Vesela", "Eva Novak", "Bob Ray", "Amy Lee", "Ann Lee"])
    #expect(try await shown(world, "--sort", "dormant").first?.name == "Ann Lee")
    #expect(try await shown(world, "--sort", "likely").first?.name == "Petra Vesela")
    let wrong = try await world.run("suggestions", "--group", "friends")
    #expect(wrong.status == 2)
    #expect(wrong.stderr.contains("not-people"))
  }

  @Test func `catching up lists who is faint now, and says what it takes`() async throws {
    let world = try await world()
    let list = try await world.run("catch-up")
    #expect(list.stdout.contains("Ann Lee"))
    #expect(!list.stdout.contains("Amy Lee"))
    #expect(list.stdout.contains("4 mails in all, none since"))
    #expect(list.stdout.contains("A mail of your own is the way to catch up, not an invitation."))
    #expect(try await world.run("catch-up", "--json").stdout.contains(#""name":"Ann Lee""#))
    _ = try await world.run("suppress", "add", "ann@x.example")
    let nobody = try await world.run("catch-up")
    #expect(nobody.stdout == "Nobody was close to you once and is faint now.\n")
  }

  @Test func `what is said by hand stays over taking back and importing again`() async throws {
    let world = try await world()
    let said = try await world.run("people", "group", "bob@y.example", "colleagues")
    #expect(said.stdout == "Bob Ray: Colleagues, by hand.\n")
    let relation = try await world.run("people", "relation", "bob@y.example", "old", "friend")
    #expect(relation.stdout == "Bob Ray <bob@y.example>: old friend.\n")
    #expect(try await shown(world, "--filter", "eva").first?.flags == ["family?"])
    _ = try await world.run("people", "not-family", "eva@gmail.com")
    #expect(try await shown(world, "--filter", "eva").first?.flags == [])
    _ = try await world.run("import", "--undo", "1")
    _ = try await world.run("import", world.home.path("book.vcf"))
    #expect(try await groups(world)["Bob Ray"] == "colleagues")
    #expect(try await shown(world, "--filter", "eva").first?.flags == [])
    let back = try await world.run("people", "group", "bob@y.example", "--by-the-rules")
    #expect(back.stdout == "Bob Ray: People.\n")
    #expect(
      try await world.run("people", "group", "bob@y.example").stdout == "Bob Ray: People.\n")
  }

  @Test func `a machine stays among those who are no people`() async throws {
    let world = try await world()
    let refused = try await world.run("people", "group", "no-reply@shop.example", "people")
    #expect(refused.status == 1)
    #expect(refused.stderr.contains("machines and lists can not be put into another group"))
    let unknown = try await world.run("people", "group", "who@no.example", "people")
    #expect(unknown.stderr.contains("Nobody with the address who@no.example"))
  }

  @Test func `the screens show the groups from the first frame on, and open them`() async throws {
    let world = try await world()
    let first = try await world.open()
    try await first.wait(for: "- Colleagues  1 person, 1 close, 0 flagged, 0 picked")
    let screen = try await first.screen().joined(separator: "\n")
    #expect(screen.contains("+ Not people  2, none can be picked"))
    #expect(!screen.contains("Cem"))
    try await first.pressSlowly("G", "k", "z")
    try await first.wait(for: "Cem")
    try await first.pressSlowly("q")
    #expect(try await first.waitForExit() == 0)
    let second = try await world.open()
    try await second.wait(for: "+ Strangers  1 person")
    try await second.pressSlowly("q")
    #expect(try await second.waitForExit() == 0)
  }
}
