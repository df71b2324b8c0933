import ContactFiles
import Invitations
import TestSupport
import Testing

@Suite struct MailFolderTests {
  private static let mail = [
    """
    From ann@x.example Mon Jan  5 10:00:00 2026
    Return-Path: <bounce@x.example>
    From: =?UTF-8?Q?J=C3=BCrgen?= Lee <ann@x.example>
    To: "VP, Pat" <pat@x.example>,
    \tBob <bob@x.example>
    Cc: choir: cy@x.example;
    Subject: From here

    Hello,
    From now on it is 10:00.

    From memory only, no date
    >From x Mon Jan  5 10:00:00 2026

    """,
    """
    From list@x.example Mon Jan  5 11:00:00 2026
    From: Dee <dee@x.example>
    To: choir@lists.example
    List-Id: <choir.lists.example>

    Hi

    """,
    """
    From robot@x.example Mon Jan  5 12:00:00 2026
    From: Robot <robot@x.example>
    To: pat@x.example
    Auto-Submitted: auto-replied

    Away

    """,
    """
    From eve@x.example Mon Jan  5 13:00:00 2026
    From: "Eve via Choir" <choir@lists.example>
    Reply-To: Eve <eve@x.example>
    To: Pat <PAT@x.example>, broken
    Auto-Submitted: no

    Hi
    """,
  ].joined(separator: "\n")

  @Test(arguments: ["\n", "\r\n"])
  func `an mbox gives the people who wrote and were written to, once each`(end: String) throws {
    let text = Self.mail.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: end)
    let result = try ReadingResult(text)
    #expect(result.report.formats == [.mbox])
    #expect(
      result.emails == [
        ["ann@x.example"], ["pat@x.example"], ["bob@x.example"], ["cy@x.example"],
        ["eve@x.example"],
      ])
    #expect(result.names == ["Jürgen Lee", "VP, Pat", "Bob", "cy", "Eve"])
    #expect(result.lines == [1, 1, 1, 1, 29])
  }

  @Test func `a maildir gives the same people, and is not touched`() throws {
    let folder = try TemporaryFolder()
    func write(_ name: String, _ from: String) throws {
      try folder.write("From: \(from)\r\nTo: pat@x.example\r\n\r\nTo: no@x.example\r\n", to: name)
    }
    try write("cur/1.a:2,S", "Ann <ann@x.example>")
    try write("cur/2.a:2,ST", "Trash <trash@x.example>")
    try write("new/3.a", "Bob <bob@x.example>")
    try write("tmp/4.a", "Half <half@x.example>")
    let result = try ReadingResult(path: folder.path)
    #expect(result.report.formats == [.maildir])
    #expect(result.names == ["Ann", "pat", "Bob"])
    #expect(result.records.map(\.index) == [1, 2, 3])
    #expect(result.records.allSatisfy { $0.source == folder.path })
    #expect(folder.files == ["cur/1.a:2,S", "cur/2.a:2,ST", "new/3.a", "tmp/4.a"])
  }

  @Test(arguments: ["", "\n\n"])
  func `a message on its own gives its people`(before: String) throws {
    let result = try ReadingResult(
      before + "Received: from x\n\tby y; Mon, 5 Jan 2026 10:00:00 +0000\nDate: Mon, 5 Jan 2026\n"
        + "From: Ann <ann@x.example>\nTo: bob@x.example\n\nFrom: no@x.example\nHi\n")
    #expect(result.report.formats == [.mbox])
    #expect(result.emails == [["ann@x.example"], ["bob@x.example"]])
  }

  @Test(arguments: ["Hello: you\n\nFrom: a@x.example\n", "From: a@x.example\n\nhi\n"])
  func `a text with a colon is no message`(text: String) {
    #expect(throws: ImportError.self) { try ReadingResult(text) }
  }
}
