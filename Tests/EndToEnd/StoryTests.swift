import Foundation
import Invitations
import TestSupport
import Testing

/// The address book of the story: 1,043 entries, among them the owner in disguise, family, lists,
/// machines, roles, colleagues of once and now, and many whom they never met.
struct StoryTests {
  /// A card, and where everybody on it belongs once the mail was read.
  private struct Entry {
    var name: String
    var emails: [String]
    var flags: [String]
    var group: String
    /// More lines of the card.
    var more = ""

    init(
      _ name: String, _ emails: String..., flags: [String] = [], group: String, more: String = ""
    ) {
      (self.name, self.emails, self.flags) = (name, emails, flags)
      (self.group, self.more) = (group, more)
    }
  }

  private static let settings = """
    quiet = "none"
    [sender]
    name = "Pat Morgan"
    from = "pat.morgan@bigcorp.example"

    """

  /// Flags that take the box to tick away.
  private static let blocks: Set<String> = [
    "own", "daemon", "list", "connected", "pending", "declined", "bounced", "suppressed",
    "no-address",
  ]

  private static let entries = [
    // The owner: as configured, with a tag, with dots and tag at the other name of the provider.
    Entry(
      "Pat Morgan", "pat.morgan@bigcorp.example", flags: ["own", "stranger"], group: "not-people"),
    Entry(
      "Vendor", "Pat.Morgan+vendor@bigcorp.example", flags: ["own", "stranger"], group: "not-people"
    ),
    Entry(
      "P M", "p.at.morgan+fun@googlemail.com", flags: ["own", "stranger"], group: "not-people"),
    // The owner, as mail shows.
    Entry("Kitchen", "kitchen@home.example", flags: ["own", "stranger"], group: "not-people"),
    Entry("Old alias", "pm@alias.example", flags: ["own", "stranger"], group: "not-people"),
    // Perhaps the owner.
    Entry("Morgan, Pat", "pm@alumni.example", flags: ["own?", "stranger"], group: "strangers"),
    Entry("Me", "someone@isp.example", flags: ["own?", "stranger"], group: "strangers"),
    // Family, and who only has the name.
    Entry("Chris Morgan", "chris.m@gmail.com", flags: ["family?"], group: "people"),
    Entry("Lou Morgan", "lou@yahoo.com", flags: ["stranger", "family?"], group: "strangers"),
    Entry(
      "Aunt Jo", "jo@aunt.example", flags: ["stranger", "family?"], group: "strangers",
      more: "CATEGORIES:Family\r\n"),
    Entry("Sam Morgan", "sam@other.example", flags: ["stranger"], group: "strangers"),
    // Lists and machines.
    Entry(
      "Town hall", "town-hall@lists.example", flags: ["list", "stranger"], group: "not-people"),
    Entry("Shop", "no-reply@shop.example", flags: ["daemon", "stranger"], group: "not-people"),
    Entry("Bank", "donotreply@bank.example", flags: ["daemon", "stranger"], group: "not-people"),
    Entry(
      "Post", "mailer-daemon@post.example", flags: ["daemon", "stranger"], group: "not-people"),
    Entry(
      "Talk", "talk-bounces@lists.example", flags: ["daemon", "stranger"], group: "not-people"),
    Entry(
      "Choir", "owner-choir@lists.example", flags: ["daemon", "stranger"], group: "not-people"),
    Entry(
      "News", "news-request@lists.example", flags: ["daemon", "stranger"], group: "not-people"),
    // Roles; who writes back from one is a person.
    Entry("Clinic", "info@clinic.example", flags: ["role", "stranger"], group: "strangers"),
    Entry("Tickets", "support@tool.example", flags: ["role", "stranger"], group: "strangers"),
    Entry("Europe", "sales-eu@maker.example", flags: ["role", "stranger"], group: "strangers"),
    Entry("Small firm", "office@firm.example", group: "people"),
    Entry("Inn", "contact@inn.example", flags: ["role"], group: "people"),
    // Colleagues, of now and of once.
    Entry("Ida Berg", "ida@bigcorp.example", group: "colleagues"),
    Entry("Tom Ray", "tom@bigcorp.example", flags: ["stranger"], group: "strangers"),
    Entry("Ola Lind", "ola@once.example", flags: ["old"], group: "organisations"),
    Entry("Una Holm", "una@once.example", group: "organisations"),
    Entry("Kim Dahl", "kim@job.example", "kim@newjob.example", flags: ["old"], group: "people"),
    // Friends, and who shares an address.
    Entry("Ann Lee", "ann@friend.example", group: "people"),
    Entry("ANN LEE", "ANN@friend.example", group: "people"),
    Entry("Bob Kay", "kays@isp2.example", flags: ["dup", "stranger"], group: "strangers"),
    Entry("Dana Sol", "kays@isp2.example", flags: ["dup", "stranger"], group: "strangers"),
    // Odd and incomplete ones.
    Entry(
      "help@paypal.example", "x@evil.example", flags: ["stranger", "odd"], group: "strangers"),
    Entry("Apple", "x@\u{430}pple.example", flags: ["stranger", "odd"], group: "strangers"),
    Entry(
      "solo@x7.example", "solo@x7.example", flags: ["stranger", "missing"], group: "strangers"),
    Entry("Gone Away", flags: ["no-address", "stranger"], group: "strangers"),
    // Who was invited: no answer yet, "no", and an address that is dead.
    Entry("Pia Moor", "pia@moor.example", flags: ["pending", "stranger"], group: "strangers"),
    Entry("Ned Wolf", "ned@wolf.example", flags: ["declined", "stranger"], group: "strangers"),
    Entry("Bea Dorn", "bea@dorn.example", flags: ["bounced", "stranger"], group: "strangers"),
    // Who is kept off, and who is connected already.
    Entry("Max Vogel", "max@vogel.example", flags: ["suppressed", "stranger"], group: "strangers"),
    Entry("Rita Sand", "rita@sand.example", flags: ["connected"], group: "people"),
  ]

  private static let total = 1_043

  private static var book: String {
    let others = (entries.count..<total).map { number in
      Entry("Person No\(number)", "p\(number)@d\(number).example", group: "strangers")
    }
    return (entries + others).map { entry in
      let emails = entry.emails.map { "EMAIL:\($0)\r\n" }.joined()
      return "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:\(entry.name)\r\nN:;;;;\r\n\(emails)\(entry.more)"
        + "END:VCARD\r\n"
    }.joined()
  }

  private static func mail(
    from: String, to: String, daysAgo days: Int, _ more: String = ""
  ) -> String {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.dateFormat = "EEE, d MMM yyyy HH:mm:ss Z"
    let date = formatter.string(from: Date(timeIntervalSinceNow: -86400 * Double(days)))
    return """
      From x@e.example Mon Nov 23 10:00:00 2026
      Message-ID: <\(UUID().uuidString)@x.example>
      From: \(from)
      To: \(to)
      Date: \(date)
      \(more)
      Text.


      """
  }

  /// Mail both ways with some of them, over a list, and of the owner's other addresses.
  private static func writeMail(_ world: World) throws {
    let me = "pat.morgan@bigcorp.example"
    var mails: [String] = []
    for (address, count, days) in [
      ("chris.m@gmail.com", 2, 9), ("office@firm.example", 3, 30), ("contact@inn.example", 2, 40),
      ("ida@bigcorp.example", 4, 2), ("ola@once.example", 3, 1_300), ("una@once.example", 1, 70),
      ("kim@job.example", 2, 900), ("ann@friend.example", 5, 3),
    ] {
      for copy in 0..<count {
        mails.append(mail(from: address, to: me, daysAgo: days + copy))
        mails.append(mail(from: me, to: address, daysAgo: days + copy + 1))
      }
    }
    mails.append(mail(from: "kim@newjob.example", to: me, daysAgo: 20))
    mails += ["ann@friend.example", "ida@bigcorp.example", "x@y.example"].map {
      mail(from: $0, to: "town-hall@lists.example", daysAgo: 5, "List-Id: <town-hall>\n")
    }
    try world.home.write(mails.joined(), to: "archive.mbox")
    let friend = "ann@friend.example"
    try world.home.write(
      (1...3).map { mail(from: "kitchen@home.example", to: friend, daysAgo: $0) }.joined(),
      to: "Sent")
    try world.home.write(
      mail(from: friend, to: me, daysAgo: 4, "Delivered-To: pm@alias.example\n"), to: "inbox")
  }

  private struct Shown: Decodable {
    var name: String
    var flags: [String]
    var selectable: Bool
    var picked: Bool
    var group: String
  }

  private func shown(_ world: World, _ arguments: String...) async throws -> [Shown] {
    try await Program.run(
      world.program, ["suggestions", "--json"] + arguments, stdin: "",
      environment: world.environment
    ).stdout.split(separator: "\n").map {
      try JSONDecoder().decode(Shown.self, from: Data($0.utf8))
    }
  }

  @Test func `every block and warning of the story's address book stands where it should`()
    async throws
  {
    let world = try World(settings: Self.settings)
    try world.home.write(Self.book, to: "book.vcf")
    let imported = try await world.run("import", "--json", world.home.path("book.vcf"))
    #expect(imported.stdout.contains("\"seen\":\(Self.total)"))
    try world.home.write(
      "First Name,Last Name,Email Address,Company,Position,Connected On\n"
        + "Rita,Sand,rita@sand.example,Sand,CEO,15 Jan 2024\n", to: "Connections.csv")
    _ = try await world.run("import", world.home.path("Connections.csv"))
    _ = try await world.run("own", "add", "patmorgan@gmail.com")
    _ = try await world.run("suppress", "add", "max@vogel.example")
    try world.play([
      ("pia@moor.example", nil), ("ned@wolf.example", .declined),
      ("bea@dorn.example", .undeliverable(reply: "550 5.1.1 unknown user", deadAddress: true)),
    ])
    try Self.writeMail(world)
    let history = try await world.run(
      "history", "add", "mbox:\(world.home.path("archive.mbox"))",
      "mbox:\(world.home.path("Sent"))", "mbox:\(world.home.path("inbox"))")
    #expect(history.status == 0)
    #expect(history.stderr.contains("Are these you?"))
    for address in ["kitchen@home.example", "pm@alias.example"] {
      #expect(history.stderr.contains(address))
    }

    for entry in Self.entries {
      let words = (entry.emails.last?.lowercased() ?? entry.name)
        .replacing("\u{430}pple", with: "xn--pple-43d")
      let found = try await shown(world, "--filter", words)
      let who = try #require(
        found.first { $0.name == entry.name } ?? found.first, "\(words)")
      #expect(who.flags == entry.flags, "\(words)")
      #expect(who.group == entry.group, "\(words)")
      #expect(who.selectable == Self.blocks.isDisjoint(with: entry.flags), "\(words)")
    }

    let everybody = try await shown(world)
    #expect(everybody.allSatisfy { !$0.picked })
    #expect(try await world.run("draft", "--json").stdout.isEmpty)
    // The address that was said to be the owner's makes that card and the one with its +tag one with
    // theirs, and the friend's two are one.
    #expect(everybody.count == Self.total - 3)
    let known = everybody.filter { !$0.name.hasPrefix("Person No") }
    #expect(known.count == Self.entries.count - 3)
    #expect(
      everybody.count { $0.flags == ["stranger"] && $0.group == "strangers" } >= Self.total
        - Self.entries.count)
  }
}
