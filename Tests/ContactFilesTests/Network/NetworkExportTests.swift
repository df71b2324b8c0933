import ContactFiles
import Invitations
import Testing

@Suite struct NetworkExportTests {
  @Test func `invitations tell who was invited there and who asked first`() throws {
    let result = try ReadingResult(
      """
      From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl
      Pat VP,Ann Lee,"1/29/26, 2:37 PM","Hi,
      Ann",OUTGOING,https://net.example/in/pat,https://net.example/in/ann
      Bob Roe,Pat VP,"12/3/25, 9:05 AM",,INCOMING,https://net.example/in/bob,https://net.example/in/pat
      Pat VP,,"1/2/26, 9:05 AM",,OUTGOING,https://net.example/in/pat,

      """)
    #expect(result.names == ["Ann Lee", "Bob Roe"])
    #expect(result.lines == [2, 4])
    #expect(
      result.records.map(\.network) == [
        .invitedThere(on: "2026-01-29"), .askedFirst(on: "2025-12-03"),
      ])
    #expect(
      result.records.map(\.uid) == ["https://net.example/in/ann", "https://net.example/in/bob"])
    #expect(result.report.hiddenRows == 1)
  }

  @Test func `old exports of invitations have no links`() throws {
    let result = try ReadingResult(
      "From,To,Sent At,Message,Direction\nPat,Ann,\"1/29/26, 2:37 PM\",,OUTGOING\n")
    #expect(result.records.map(\.network) == [.invitedThere(on: "2026-01-29")])
    #expect(result.records.first?.uid == nil)
  }

  @Test func `messages are counted by person, without the owner`() throws {
    let header =
      "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n"
    let result = try ReadingResult(
      header + """
        1,,Pat,u/pat,Ann Lee,u/ann,2026-02-03 10:00:00 UTC,,hi,SENT
        1,,Ann Lee,u/ann,Pat,u/pat,2026-02-04 10:00:00 UTC,,"hi
        you",INBOX
        2,,Pat,u/pat,"Roe, Bob",u/bob,2025-01-01 10:00:00 UTC,,x,SENT
        3,,Cy,u/cy,"Pat,Ann Lee","u/pat,u/ann",2024-01-01 10:00:00 UTC,,x,INBOX

        """)
    #expect(result.names == ["Ann Lee", "u/bob", "Cy"].map { $0 == "u/bob" ? "" : $0 })
    func at(_ year: Int, _ month: Int, _ day: Int) -> Moment {
      CivilTime.moment(year: year, month: month, day: day, hour: 12)
    }
    #expect(
      result.records.map(\.network) == [
        .messages([
          MailExchange(.sent, at: at(2026, 2, 3)), MailExchange(.received, at: at(2026, 2, 4)),
        ]),
        .messages([MailExchange(.sent, at: at(2025, 1, 1))]),
        .messages([MailExchange(.received, at: at(2024, 1, 1), recipients: 2)]),
      ])
  }

  @Test func `connections carry their date as a fact`() throws {
    let result = try ReadingResult(
      "First Name,Last Name,Email Address,Company,Position,Connected On\nAnn,Lee,,,,08 Feb 2026\n")
    #expect(result.records.first?.network == .connected(since: "2026-02-08"))
  }

  @Test func `uploaded contacts have addresses`() throws {
    let result = try ReadingResult(
      "Source,FirstName,LastName,Companies,Title,Emails,PhoneNumbers,CreatedAt\n"
        + "GMAIL,Ann,Lee,Initech,CTO,\"ann@x.example,lee@x.example\",+47 1,\n")
    #expect(result.names == ["Ann Lee"])
    #expect(result.emails == [["ann@x.example", "lee@x.example"]])
    #expect(result.records.first?.organization == "Initech")
    #expect(result.records.first?.phones == ["+47 1"])
  }
}
