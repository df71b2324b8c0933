import Foundation
import TestSupport
import Testing

@Suite("Mail history")
struct MailHistoryTests {
  private static let (jan, ann, bob) = ("jan@novak.example", "Ann <ANN@x.example>", "bob@y.example")

  private static func date(daysAgo days: Double, _ format: String) -> String {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.timeZone = TimeZone(secondsFromGMT: 3600)
    formatter.dateFormat = format
    return formatter.string(from: Date(timeIntervalSinceNow: -86400 * days))
  }

  private static func mail(
    _ name: String, from: String, to: String, daysAgo days: Double, _ more: String = ""
  ) -> String {
    let date = date(daysAgo: days, "EEE, d MMM yyyy HH:mm:ss Z")
    return """
      Message-ID: <\(name)@x.example>
      From: \(from)
      To: \(to)
      Date: \(date)
      \(more)Subject: Zanzibar \(name)

      Not to be looked at.

      From: eve@evil.example

      From Bob it is only text.

      """
  }

  private func world() async throws -> World {
    let world = try World(settings: World.practice)
    _ = try await world.run("import", world.home.path("people.vcf"))
    let (jan, ann) = (Self.jan, Self.ann)
    let inbox = [
      Self.mail("a1", from: ann, to: jan, daysAgo: 60),
      Self.mail("a2", from: ann, to: jan, daysAgo: 40),
      Self.mail("l1", from: ann, to: jan, daysAgo: 5, "List-Id: <talk.lists.example>\n"),
      Self.mail("v1", from: ann, to: jan, daysAgo: 4, "Auto-Submitted: auto-replied\n"),
      Self.mail("b1", from: ann, to: jan, daysAgo: 3, "Return-Path: <>\n"),
      Self.mail("o1", from: ann, to: "eve@e.example", daysAgo: 2),
      Self.mail("f1", from: ann, to: jan, daysAgo: -9_000),
    ]
    for (number, text) in inbox.enumerated() {
      try world.home.write(text, to: "mail/\(number < 4 ? "cur" : "new")/\(number).host:2,S")
    }
    try world.home.write(
      Self.mail("t1", from: ann, to: jan, daysAgo: 1), to: "mail/cur/t.host:2,ST")
    for (number, days) in [61.0, 41, 22].enumerated() {
      try world.home.write(
        Self.mail("s\(number)", from: "Jan <\(jan)>", to: ann, daysAgo: days),
        to: "mail/.Sent/cur/\(number).host:2,S")
    }
    try world.home.write("", to: "mail/.Sent/new/.keep")
    try world.home.write(
      [
        Self.mail("m1", from: jan, to: Self.bob, daysAgo: 100),
        Self.mail("m2", from: jan, to: Self.bob, daysAgo: 200),
        Self.mail("m3", from: "cem@z.example", to: "x@e.example,\n \(jan)", daysAgo: 31),
        Self.mail("a2", from: ann, to: jan, daysAgo: 40),
      ].map(Self.separated).joined(), to: "old.mbox")
    return world
  }

  private static func separated(_ mail: String) -> String {
    "From x@e.example \(date(daysAgo: 1, "EEE MMM d HH:mm:ss yyyy"))\n\(mail)\n"
  }

  private struct Shown: Decodable, Equatable {
    var address: String?
    var tier: String
    var reasons: [String]
  }

  private func shown(_ world: World) async throws -> [Shown] {
    try await world.run("suggestions", "--json").stdout.split(separator: "\n").map {
      try JSONDecoder().decode(Shown.self, from: Data($0.utf8))
    }.filter { ["ann@x.example", "bob@y.example", "cem@z.example"].contains($0.address) }
  }

  @Test func `ties, directions and reasons come from the mail, and go with it`() async throws {
    let world = try await world()
    let (maildir, mbox) = (
      "maildir:\(world.home.path("mail"))", "mbox:\(world.home.path("old.mbox"))"
    )
    let added = try await world.run("history", "add", maildir, mbox)
    #expect(
      added.stdout == """
        \(maildir): 10 mails read, 5 counted.
          1 from lists
          1 sent by machines
          1 bounces
          1 without a possible date
          1 neither from nor to an address of yours
          An address of yours that is missing: handpick own add ADDRESS
        \(mbox): 4 mails read, 4 counted.

        """)
    let ann = Shown(
      address: "ann@x.example", tier: "Close",
      reasons: [
        "you wrote 3 times, last 3 weeks ago; they wrote 2 times, last 1 month ago",
        "answered 2 of your last 3 within 14 days",
      ])
    let bob = Shown(
      address: "bob@y.example", tier: "Faint", reasons: ["you wrote 2 times, no answer seen"])
    let cem = Shown(
      address: "cem@z.example", tier: "Some", reasons: ["they wrote once, you never answered"])
    #expect(try await shown(world) == [ann, cem, bob])

    let again = try await world.run("history", "add", maildir, mbox)
    #expect(again.stdout == "\(maildir): nothing new.\n\(mbox): nothing new.\n")

    let before = try String(contentsOfFile: world.home.path("old.mbox"), encoding: .utf8)
    let answer = Self.separated(Self.mail("m4", from: Self.bob, to: Self.jan, daysAgo: 95))
    try world.home.write(before + answer, to: "old.mbox")
    let grown = try await world.run("history", "add", maildir, mbox)
    #expect(
      grown.stdout == "\(maildir): nothing new.\n\(mbox): 5 mails read, 5 counted.\n")
    #expect(
      try await shown(world).first { $0.address == bob.address }?.reasons
        == ["you wrote 2 times, last 3 months ago; they wrote once, last 3 months ago"])

    #expect(try await world.run("history", "remove", maildir).status == 0)
    let rest = Shown(
      address: ann.address, tier: "Some", reasons: ["they wrote once, you never answered"])
    #expect(try await shown(world).contains(rest))
    #expect(try await world.run("history", "remove", "2").status == 0)
    for person in try await shown(world) {
      #expect(person.tier == "None")
      #expect(person.reasons == ["never exchanged mail; from address book only"])
    }
    #expect(try await world.run("history").stdout.contains("No mail was read yet"))
  }

  @Test func `no subject, name or text of a mail is kept, and forgetting takes its counts`()
    async throws
  {
    let world = try await world()
    _ = try await world.run("history", "add", "mbox:\(world.home.path("old.mbox"))")
    for file in world.home.files where file.hasPrefix(".local/state/handpick/") {
      let bytes = try Data(contentsOf: URL(filePath: world.home.path(file)))
      for word in ["Zanzibar", "looked at", "m1@x.example", "x@e.example"] {
        #expect(bytes.range(of: Data(word.utf8)) == nil, "\(word) in \(file)")
      }
    }
    _ = try await world.run("forget", "bob@y.example")
    _ = try await world.run("import", world.home.path("people.vcf"))
    let bob = try await shown(world).first { $0.address == "bob@y.example" }
    #expect(bob?.reasons == ["never exchanged mail; from address book only"])
  }

  @Test func `what is forged, hidden or cut off is named, and sent mail shows whose it is`()
    async throws
  {
    let world = try await world()
    let delivered = "Delivered-To: \(Self.jan)\n"
    let failed = "Authentication-Results: mx.example; spf=fail; dmarc=fail\n"
    let inbox = [
      Self.mail("f1", from: Self.jan, to: Self.bob, daysAgo: 3, delivered),
      Self.mail("f2", from: Self.jan, to: Self.bob, daysAgo: 3, failed),
      Self.mail("f3", from: Self.bob, to: Self.jan, daysAgo: 3, delivered + failed),
      Self.mail("h1", from: Self.bob, to: "undisclosed-recipients:;", daysAgo: 3, delivered),
      Self.mail("d1", from: Self.bob, to: Self.jan, daysAgo: 20_000),
    ].map(Self.separated).joined()
    try world.home.write(inbox + "From x@y.example Mon Jan  5 10:00:00 2026\nTo: b", to: "inbox")
    try world.home.write(
      [30.0, 20].map {
        Self.separated(
          Self.mail("o\($0)", from: "Jan <jan.old@work.example>", to: Self.bob, daysAgo: $0))
      }.joined(), to: "Sent")
    let (box, sent) = ("mbox:\(world.home.path("inbox"))", "mbox:\(world.home.path("Sent"))")
    let added = try await world.run("history", "add", box, sent)
    #expect(
      added.stdout == """
        \(box): 5 mails read, 0 counted.
          3 whose sender is forged
          1 without a possible date
          1 to hidden recipients only (Bcc)
          ! 1 mail cut off within the headers: not counted
        \(sent): 2 mails read, 0 counted.
          2 neither from nor to an address of yours
          An address of yours that is missing: handpick own add ADDRESS

        """)
    #expect(added.stderr.contains("jan.old@work.example  2 mails in your sent mail are from it"))
    let never = ["never exchanged mail; from address book only"]
    #expect(try await shown(world).first { $0.address == "bob@y.example" }?.reasons == never)
    let own = try await world.run("own", "add", "jan.old@work.example")
    #expect(own.stdout.contains("Read your mail again: handpick history add"))
    #expect(try await world.run("history", "add").stdout.contains("2 mails read, 2 counted."))
    let bob = try await shown(world).first { $0.address == "bob@y.example" }
    #expect(bob?.reasons == ["you wrote 2 times, no answer seen"])
    let mails = try await world.run("people", "mails", "bob@y.example", "--json").stdout
    #expect(mails.split(separator: "\n").count == 2)
    #expect(mails.contains("\"from\":\"you\",\"recipients\":1,\"lookedAtForAnswer\":true"))
    let person = try await world.run("people", "show", "bob@y.example")
    #expect(person.stdout.contains("first mail: you wrote  (\(sent))"))
    #expect(person.stdout.contains("imported, import 1  (\(world.home.path("people.vcf")))"))
  }

  /// A file with mail both ways that does not tell whose it is.
  private func archive(in world: World) throws {
    let partners = [Self.bob, "cem@z.example", "eve@e.example", "max@m.example", "ida@i.example"]
    try world.home.write(
      partners.enumerated().flatMap { number, partner in
        [
          Self.mail(
            "i\(number)", from: partner, to: "jn@home.example", daysAgo: Double(number + 3)),
          Self.mail(
            "o\(number)", from: "jn@home.example", to: partner, daysAgo: Double(number + 2)),
        ]
      }.map(Self.separated).joined(), to: "archive.mbox")
  }

  @Test
  func `whose mail it is is asked where the folder does not tell, with the likeliest address`()
    async throws
  {
    let world = try World()
    try archive(in: world)
    let box = "mbox:\(world.home.path("archive.mbox"))"
    let added = try await world.run("history", "add", box)
    #expect(added.stdout.contains("10 mails read, 0 counted."))
    #expect(added.stderr.contains("No address is known to be yours"))
    #expect(added.stderr.contains("10 mails without a known address of yours are from or to it"))
    #expect(added.stderr.contains("If so: handpick own add jn@home.example ..."))
    _ = try await world.run("own", "add", "jn@home.example")
    let again = try await world.run("history", "add")
    #expect(again.stdout == "\(box): 10 mails read, 10 counted.\n")
    #expect(again.stderr.isEmpty)
  }

  @Test func `the screens ask the same after the reading, and count the mail by the answer`()
    async throws
  {
    let world = try World()
    try archive(in: world)
    let terminal = try await world.open()
    try await terminal.wait(for: "No contacts yet.")
    try await terminal.pressSlowly("i")
    try await terminal.typeWords(world.home.path("archive.mbox"))
    try await terminal.pressSlowly("Enter")
    try await terminal.wait(for: "reads it as mail history")
    try await terminal.pressSlowly("h")
    try await terminal.wait(for: "10 mails read, 0 counted.")
    try await terminal.pressSlowly("Escape")
    try await terminal.wait(for: "Are these you?")
    try await terminal.wait(for: "10 mails without a known address of yours are from or to it")
    #expect(try await terminal.screen().joined().contains("[ ] jn@home.example"))
    try await terminal.pressSlowly("Space", "y")
    try await terminal.wait(for: "jn@home.example: yours, and never invited.")
    try await waiting(until: "the mail to be counted") {
      try await world.run("history", "--json").stdout.contains("\"counted\":10")
    }
    try await terminal.pressSlowly("q")
    #expect(try await terminal.waitForExit() == 0)
    _ = try await world.run("import", world.home.path("people.vcf"))
    let bob = try await shown(world).first { $0.address == "bob@y.example" }
    #expect(bob?.reasons.first?.hasPrefix("you wrote once") == true)
  }

  @Test func `what is no mail folder, or nobody's, is refused with a sentence`() async throws {
    let world = try await world()
    let card = try await world.run("history", "add", "mbox:\(world.home.path("people.vcf"))")
    #expect(card.status == 1)
    #expect(card.stderr.contains("is no mail folder"))
    #expect(try await world.run("history", "add", world.home.path("mail")).status == 2)
    #expect(
      try await world.run("history", "add", "mbox:/nowhere").stderr.contains("no such file"))
    #expect(try await world.run("history", "remove", "7").status == 1)
    let nobody = try await World().run("history", "add", "mbox:/nowhere")
    #expect(nobody.stderr.contains("handpick own add ADDRESS"))
  }
}
