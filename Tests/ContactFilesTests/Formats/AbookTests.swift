import ContactFiles
import Invitations
import Testing

@Suite struct AbookTests {
  @Test func `every numbered section is a record`() throws {
    let result = try ReadingResult(
      """
      # abook addressbook file

      [format]
      program=abook
      version=0.6.1


      [0]
      name=Ann Lee
      email=ann@x.example, lee@x.example
      mobile=+47 1
      groups=choir,work
      notes=a=b

      [1]
      email=bob.roe@x.example

      [2]
      notes=nobody

      """)
    #expect(result.report.formats == [.abook])
    #expect(result.names == ["Ann Lee", "bob.roe"])
    #expect(result.emails == [["ann@x.example", "lee@x.example"], ["bob.roe@x.example"]])
    #expect(result.lines == [8, 15])
    #expect(result.records.first?.phones == ["+47 1"])
    #expect(result.records.first?.categories == ["choir", "work"])
  }

  @Test func `escapes in a name do not reach the terminal`() throws {
    let result = try ReadingResult("[0]\nname=A\u{1B}[2J\u{202E}nn\nemail=a@x.example\n")
    #expect(result.names == ["A\u{FFFD}[2Jnn"])
  }
}
