import ContactFiles
import Foundation
import Invitations
import TestSupport
import Testing

/// Mail that is broken, half written, forged or hostile.
struct BadMailTests {
  private let place: TemporaryFolder
  private static let separator = "From x@y.example Mon Jan  5 10:00:00 2026\n"
  private static let plain = """
    From: ann@x.example
    To: me@y.example
    Date: Mon, 5 Jan 2026 10:00:00 +0000

    """

  init() throws { place = try TemporaryFolder() }

  private func read(_ text: String, named name: String = "box") throws -> (
    mails: [SeenMail], report: MailHistoryReader.Report
  ) {
    var mails: [SeenMail] = []
    let report = try MailHistoryReader().read(
      mbox: place.write(text, to: name), progress: { _ in true }, mail: { mails.append($0) })
    return (mails, report)
  }

  private func first(_ headers: String, named name: String = "box") throws -> MailArrival? {
    try read("\(Self.separator)\(headers)\nTo: me@y.example\n\nbody\n", named: name).mails.first?
      .arrival
  }

  @Test(
    arguments: [
      ("From: a@x.example", nil),
      ("From: a@x.example\nAuthentication-Results: mx; dmarc=pass header.from=x.example", .passed),
      ("From: a@x.example\nAuthentication-Results: mx;\n\tspf=pass; DMARC=FAIL", .failed),
      ("From: a@x.example\nAuthentication-Results: mx; dkim=pass header.d=x.example", .passed),
      ("From: a@n.x.example\nAuthentication-Results: mx; dkim=pass header.i=@x.example", .passed),
      ("From: a@x.example\nAuthentication-Results: mx; dkim=pass header.d=evil.example", nil),
      (
        "From: a@x.example\nAuthentication-Results: mx; spf=softfail; dkim=pass header.d=v.example",
        .doubtful
      ),
      (
        "Authentication-Results: mx; spf=fail\nFrom: a@x.example\nAuthentication-Results: dmarc=pass",
        .doubtful
      ),
      ("From: a@x.example\nReceived-SPF: softfail (mx: ...)", .doubtful),
      ("From: a@x.example\nReceived-SPF: pass (mx: ...)", nil),
    ] as [(String, MailArrival.Check?)])
  func `the topmost verdict of the receiving server is read`(
    _ headers: String, _ check: MailArrival.Check?
  ) throws {
    let arrival = try #require(try first(headers))
    #expect(arrival.check == check)
    #expect(arrival.isDelivered == headers.contains("Re"))
  }

  @Test func `the mailbox of delivery and the return path are read, the topmost of several`() throws
  {
    let arrival = try first(
      """
      Return-Path: <b@x.example>
      Delivered-To: ME@y.example
      X-Original-To: alias@y.example
      Delivered-To: list@z.example
      From: a@x.example
      """)
    #expect(arrival?.deliveredTo?.sendKey == "ME@y.example")
    #expect(arrival?.returnPath?.sendKey == "b@x.example")
  }

  @Test(
    arguments: [
      ("Sent", true), ("sent-mail-2020", true), ("Sent Items.mbox", true), ("Gesendet", true),
      ("Inbox", false), ("absent", false), ("Archive.mbox", false),
    ])
  func `a folder of sent mail is known by its name`(_ name: String, _ isSent: Bool) throws {
    #expect(try first("From: a@x.example", named: name)?.isInSentFolder == isSent)
    let mail = Self.plain + "\nbody\n"
    try place.write(mail, to: "dir/.\(name)/cur/1:2,S")
    try place.write("", to: "dir/.\(name)/new/.keep")
    var found: [Bool] = []
    _ = try MailHistoryReader().read(
      maildir: place.path("dir"), progress: { _ in true }, isKnown: { _ in false },
      mail: { mail, _ in found.append(mail.arrival.isInSentFolder) })
    #expect(found == [isSent])
  }

  @Test(
    arguments: [
      ("Sent,Important", true, nil), ("\"Sent\",\r\n Opened", true, nil),
      ("Inbox,Spam", false, .discarded), ("Drafts", false, .discarded), ("Sentimental", false, nil),
      ("Gesendet,Wichtig", true, nil), ("Posteingang,Papierkorb", false, .discarded),
      ("=?UTF-8?Q?Messages_envoy=C3=A9s,Ouvert?=", true, nil),
      ("=?UTF-8?Q?Bo=C3=AEte,Entw=C3=BCrfe?=", false, .discarded),
      ("=?UTF-8?B?6L+35oOR44Oh44O844Or?=,=?UTF-8?B?44K044Of566x?=", false, .discarded),
    ] as [(String, Bool, KeptOutMail?)])
  func `labels of Google's archives tell sent mail and spam`(
    _ labels: String, _ isSent: Bool, _ reason: KeptOutMail?
  ) throws {
    let text = "\(Self.separator)X-Gmail-Labels: \(labels)\n\(Self.plain)\nbody\n"
    let mail = try #require(try read(text).mails.first)
    #expect(mail.arrival.isInSentFolder == isSent)
    #expect(mail.keptOut == reason)
  }

  @Test func `text that begins like a separator stays text`() throws {
    let text =
      Self.separator + Self.plain + """

        From eve@evil.example Mon Jan  5 10:00:00 2026

        From: eve@evil.example
        To: me@y.example

        From the desk of Ann at 10:00:00
        nothing here is a header
        either

        """ + "\n" + Self.separator + Self.plain + "\nbody\n"
    #expect(try read(text).mails.map(\.senders.count) == [1, 1])
  }

  @Test func `a broken header costs its mail nothing, and no other mail`() throws {
    let broken = "no header at all\n" + Self.plain.replacing("Date", with: "\u{0}: \u{FF}\nDate")
    let text =
      Self.separator + Self.plain + "\nbody\n\n" + Self.separator + broken + "\nbody\n\n"
      + Self.separator + "Subject: \(String(repeating: "x", count: 3 << 20))\n" + Self.plain
      + "\nbody\n\n" + Self.separator + Self.plain + "\nbody\n"
    let mails = try read(text).mails
    #expect(mails.count == 4)
    #expect(
      mails.allSatisfy { $0.senders.count == 1 && $0.date != nil && $0.recipients.count == 1 })
  }

  @Test func `a mail cut off in its headers is not counted, nor mixed with the next`() throws {
    let cut = Self.separator + "From: ann@x.example\nTo: bo@y.exam\n"
    let whole = Self.separator + Self.plain + "\nbody\n"
    let (mails, report) = try read(cut + whole + "\n" + cut)
    #expect(mails.map { $0.recipients.map(\.sendKey) } == [["me@y.example"]])
    #expect(report.unfinished == 2)
  }

  @Test func `a mail that is still being written is read when it is whole`() throws {
    try place.write("From: ann@x.example\nTo: m", to: "dir/new/1")
    try place.write("", to: "dir/new/2")
    try place.write("", to: "dir/cur/.keep")
    var names: [[UInt8]] = []
    func read() throws -> MailHistoryReader.Report {
      try MailHistoryReader().read(
        maildir: place.path("dir"), progress: { _ in true }, isKnown: { names.contains(Array($0)) },
        mail: { _, name in names.append(name) })
    }
    let first = try read()
    #expect(first.unfinished == 1)
    #expect(first.unreadable == 1)
    #expect(first.firstUnreadable == place.path("dir/new/2"))
    #expect(names == [])
    try place.write(Self.plain + "\nbody\n", to: "dir/new/1")
    #expect(try read().unfinished == 0)
    #expect(names == [Array("/1".utf8)])
  }

  @Test func `ten thousand recipients are read from a file as well`() throws {
    let to = (0..<10_000).map { "someone.with.a.name\($0)@x.example" }.joined(separator: ",\n ")
    try place.write(
      "From: ann@x.example\nTo: \(to)\nDate: Mon, 5 Jan 2026 10:00:00 +0000\n\nbody\n",
      to: "dir/cur/1")
    try place.write("", to: "dir/new/.keep")
    var reasons: [KeptOutMail?] = []
    let report = try MailHistoryReader().read(
      maildir: place.path("dir"), progress: { _ in true }, isKnown: { _ in false },
      mail: { mail, _ in reasons.append(mail.keptOut) })
    #expect(reasons == [.crowd])
    #expect(report.unfinished == 0)
  }

  @Test func `a file that can not be opened is named, and the others are read`() throws {
    try place.write(Self.plain + "\nbody\n", to: "dir/cur/1")
    try place.write("", to: "dir/new/.keep")
    try FileManager.default.createSymbolicLink(
      atPath: place.path("dir/cur/2"), withDestinationPath: "/proc/self/mem")
    var count = 0
    let report = try MailHistoryReader().read(
      maildir: place.path("dir"), progress: { _ in true }, isKnown: { _ in false },
      mail: { _, _ in count += 1 })
    #expect(count == 1)
    #expect(report.unreadable == 1)
  }

  @Test func `what kind of mail folder a path is`() throws {
    let box = try place.write(Self.separator + Self.plain, to: "box")
    let card = try place.write("BEGIN:VCARD\nEND:VCARD\n", to: "cards/a.vcf")
    try place.write("", to: "dir/.Sent/cur/.keep")
    try place.write("", to: "dir/.Sent/new/.keep")
    let reader = MailHistoryReader()
    #expect(reader.kind(of: box) == .mbox)
    #expect(reader.kind(of: place.path("dir")) == .maildir)
    for path in [card, place.path("cards"), "/nowhere", "/dev/zero"] {
      #expect(reader.kind(of: path) == nil)
    }
  }
}
