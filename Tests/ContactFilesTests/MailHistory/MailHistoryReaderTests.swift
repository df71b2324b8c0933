import ContactFiles
import Invitations
import Synchronization
import TestSupport
import Testing

struct MailHistoryReaderTests {
  private func mails(_ mbox: String) throws -> [SeenMail] {
    let folder = try TemporaryFolder()
    var mails: [SeenMail] = []
    _ = try MailHistoryReader().read(
      mbox: folder.write(mbox, to: "box"), progress: { _ in true }, mail: { mails.append($0) })
    return mails
  }

  private func mail(_ headers: String) throws -> SeenMail? {
    try mails("From a@x.example Mon Jan  5 10:00:00 2026\n\(headers)\n\nbody\n").first
  }

  @Test(
    arguments: [
      ("Mon, 23 Nov 2026 10:14:30 +0100", "2026-11-23T09:14:30Z"),
      ("23 Nov 2026 10:14 -0430 (some place)", "2026-11-23T14:44:00Z"),
      ("Sun, 6 Nov 94 08:49:37 GMT", "1994-11-06T08:49:37Z"),
      ("Fri, 1 Jan 10 00:00:00 EST", "2010-01-01T05:00:00Z"),
      ("Mon Jan  5 10:00:00 2026", "2026-01-05T10:00:00Z"),
      ("Thu, 29 Feb 2024 23:59:60 +0000", "2024-02-29T23:59:59Z"),
      ("Tue, 3 Mar 2020 09:00:00 +9999", "2020-03-03T09:00:00Z"),
      ("Thu, 30 Feb 2023 10:00:00 +0000", nil), ("32 Jan 2023 10:00:00 +0000", nil),
      ("yesterday", nil), ("Mon, 99 99 9999 99:99:99", nil), ("", nil),
    ] as [(String, String?)])
  func `dates are read as mail programs write them`(_ text: String, _ moment: String?) throws {
    let seen = try mail("From: a@x.example\nDate: \(text)")
    #expect(seen?.date?.iso8601 == moment)
  }

  @Test(
    arguments: [
      ("List-Id: <l.example>", KeptOutMail.list), ("Precedence: bulk\nList-Post: <x>", .list),
      ("Precedence: junk", .bulk), ("List-Unsubscribe: <https://x.example>", .bulk),
      ("Auto-Submitted: auto-replied", .automatic), ("Auto-Submitted: no", nil),
      ("Return-Path: <>", .bounce), ("Return-Path: <a@x.example>", nil),
      ("Content-Type: multipart/report; report-type=delivery-status", .bounce),
      ("Content-Type: multipart/mixed", nil),
    ] as [(String, KeptOutMail?)])
  func `lists and machines are recognised, with every line end`(
    _ header: String, _ reason: KeptOutMail?
  ) throws {
    for end in ["\n", "\r\n"] {
      let lines = "From: a@x.example\n\(header)\nTo: b@y.example".replacing("\n", with: end)
      #expect(try mail(lines)?.keptOut == reason)
    }
  }

  @Test func `a To of ten thousand is a crowd, whether or not it fits a header`() throws {
    for count in [2_000, 10_000] {
      let to = (0..<count).map { "a\($0)@x.example" }.joined(separator: ",\n ")
      let seen = try #require(
        try mail("From: b@y.example\nDate: Mon, 5 Jan 2026 10:00:00 +0000\nTo: \(to)"))
      let now = CivilTime.moment(year: 2026, month: 11, day: 23)
      let owner = Owner(ownKeys: [try EmailAddress("b@y.example").identityKey])
      var judge = MailJudge(for: owner, now: now)
      #expect(judge.verdict(on: seen) == .keptOut(.crowd))
    }
  }

  @Test func `bodies are never mails, unless they look like an mbox file`() throws {
    let seen = try mails(
      """
      From a@x.example Mon Jan  5 10:00:00 2026
      From: Ann <a@x.example>
      Message-ID: <1@x>
      To: undisclosed-recipients:;
      Bcc: "B, C" <b@y.example>

      From: eve@e.example

      From here on it is text
      From: eve@e.example

      From cut@x.example Mon Jan  5 10:00:00 2026
      From: =?x?q


      """)
    #expect(seen.count == 2)
    #expect(seen.first?.senders == [try EmailAddress("a@x.example")])
    #expect(seen.first?.recipients == [try EmailAddress("b@y.example")])
    #expect(seen.first?.identifier == "<1@x>")
    #expect(seen.last?.senders == [])
  }

  private static func large(_ count: Int) -> String {
    var text = ""
    for number in 0..<count {
      text += """
        From a@x.example Mon Jan  5 10:00:00 2026
        From: Ann <a\(number % 50)@x.example>
        Message-ID: <\(number)>

        From here on it is text, and so is what follows.

        From nobody 10:00:00
        \(String(repeating: "abcdefgh ", count: 60))


        """
    }
    return text + "From a@x.example Mon Jan  5 10:00:00 2026\nFrom: cut@x.exa"
  }

  /// What two threads took.
  private final class Halves: Sendable {
    let first = Mutex<[SeenMail]>([])
    let second = Mutex<[SeenMail]>([])
    var all: [SeenMail] { first.withLock { $0 } + second.withLock { $0 } }
  }

  @Test func `a large mbox file is read by two, each mail once and both in order`() throws {
    let folder = try TemporaryFolder()
    let count = 14_000
    let text = Self.large(count)
    #expect(text.utf8.count > 8 << 20)
    let halves = Halves()
    var (offsets, most): ([Int], Int) = ([], 0)
    let report = try MailHistoryReader().read(
      mbox: folder.write(text, to: "box"),
      progress: {
        offsets.append($0.bytesRead)
        most = max(most, $0.records)
        return true
      },
      mail: { mail in halves.first.withLock { $0.append(mail) } },
      second: { mail in halves.second.withLock { $0.append(mail) } })
    #expect(halves.second.withLock { $0.count } > count / 3)
    #expect((halves.all.count, report.unfinished, most) == (count, 1, count + 1))
    #expect(halves.all.map(\.identifier) == (0..<count).map { "<\($0)>" })
    #expect(halves.all.allSatisfy { $0.senders.count == 1 })
    #expect(offsets == offsets.sorted())
    #expect(offsets.last == text.utf8.count)
    #expect(report.bytes == text.utf8.count)
  }

  @Test func `a large Maildir is read by two, each mail once and both in order`() throws {
    let folder = try TemporaryFolder()
    let count = 2_100
    for number in 0..<count {
      let name = 10_000 + number
      try folder.write("From: a@x.example\nMessage-ID: <\(number)>\n\n", to: "cur/\(name):2,S")
    }
    try folder.write("From: cut@x.exa", to: "cur/20000:2,")
    try folder.write("", to: "new/.keep")
    let halves = Halves()
    let report = try MailHistoryReader().read(
      maildir: folder.path, progress: { _ in true }, isKnown: { _ in false },
      mail: { mail, _ in halves.first.withLock { $0.append(mail) } },
      second: { mail, _ in halves.second.withLock { $0.append(mail) } })
    #expect(halves.second.withLock { $0.count } > count / 3)
    #expect(halves.all.map(\.identifier) == (0..<count).map { "<\($0)>" })
    #expect(report.unfinished == 1)
  }

  @Test(arguments: [1, 2]) func `a large mbox file is left where it is stopped`(_ by: Int) throws {
    struct Enough: Error {}
    let folder = try TemporaryFolder()
    let box = try folder.write(Self.large(14_000), to: "box")
    #expect(throws: Enough.self) {
      try MailHistoryReader().read(
        mbox: box, progress: { _ in true }, mail: { _ in if by == 1 { throw Enough() } },
        second: { _ in if by == 2 { throw Enough() } })
    }
    let halves = Halves()
    #expect(throws: ImportError.cancelled) {
      try MailHistoryReader().read(
        mbox: box, progress: { $0.bytesRead < 5 << 20 },
        mail: { mail in halves.first.withLock { $0.append(mail) } },
        second: { mail in halves.second.withLock { $0.append(mail) } })
    }
    #expect(halves.all.count < 14_000)
  }

  @Test(
    arguments: [
      ("a@x.example", ["a@x.example"]), (" a@X.Example \n", ["a@x.example"]),
      ("Ann Lee <a@x.example>", ["a@x.example"]), ("<a@x.example>,", ["a@x.example"]),
      (
        "\"Lee, Ann\" <a@x.example>,\n\tbo@y.example , C <c@z.example>",
        ["a@x.example", "bo@y.example", "c@z.example"]
      ),
      ("=?utf-8?Q?=C3=A9?= <a@x.example>", ["a@x.example"]),
      ("b@y.example <a@x.example>", ["a@x.example"]), ("a@x.example (Ann)", ["a@x.example"]),
      ("a@x.example b@y.example", ["a@x.example", "b@y.example"]),
      ("Ann <a@x.example> <b@y.example>", ["a@x.example", "b@y.example"]),
      ("team: a@x.example, B <b@y.example>;", ["a@x.example", "b@y.example"]),
      ("Ann <@relay.example:a@x.example>", ["a@x.example"]), ("Ann <a@x.example", ["a@x.example"]),
      ("\"Ann \\\"A\\\"\" <a@x.example>", ["a@x.example"]),
      ("Ann <a @ x.example>", ["a@x.example"]),
      ("Ann <ann>, b@y.example", ["b@y.example"]), ("É <a@x.example>", ["a@x.example"]),
      ("\"a b\"@x.example, b@y.example", ["b@y.example"]), ("Ann", []), (",", []), ("", []),
    ])
  func `addresses are found, as usual or not`(_ header: String, _ addresses: [String]) throws {
    #expect(try mail("From: \(header)")?.senders.map(\.sendKey) == addresses)
  }

  @Test func `a folder of mails with a file each is read like a Maildir`() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write("From: a@x.example\nMessage-ID: <1>\n\n", to: "a.eml")
    _ = try folder.write("From: b@x.example\nMessage-ID: <2>\n\n", to: "sub/b.eml")
    _ = try folder.write("From: c@x.example\n\n", to: "c.txt")
    var names: [String] = []
    var senders: [String] = []
    _ = try MailHistoryReader().read(
      maildir: folder.path, progress: { _ in true }, isKnown: { _ in false }
    ) { mail, name in
      names.append(String(decoding: name, as: UTF8.self))
      senders += mail.senders.map(\.sendKey)
    }
    #expect(names == ["/a.eml", "/sub/b.eml"])
    #expect(senders == ["a@x.example", "b@x.example"])
  }

  @Test func `a reading that is stopped says so`() throws {
    let folder = try TemporaryFolder()
    let box = try folder.write(
      "From a@x.example Mon Jan  5 10:00:00 2026\nFrom: a@b.c\n\n", to: "b")
    #expect(throws: ImportError.cancelled) {
      try MailHistoryReader().read(mbox: box, progress: { _ in false }, mail: { _ in })
    }
    #expect(throws: ImportError.noMail(path: folder.path)) {
      try MailHistoryReader().read(
        maildir: folder.path, progress: { _ in true }, isKnown: { _ in false }, mail: { _, _ in })
    }
  }
}
