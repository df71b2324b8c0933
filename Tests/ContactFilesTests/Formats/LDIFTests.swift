import ContactFiles
import Invitations
import Testing

@Suite struct LDIFTests {
  @Test func `a directory entry is a record`() throws {
    let result = try ReadingResult(
      """
      version: 1

      # exported
      dn: cn=Jürgen Groß,mail=j@x.example
      objectclass: top
      objectclass: person
      objectclass: inetOrgPerson
      givenName:: SsO8cmdlbg==
      sn: Gro
       ß
      cn:: SsO8cmdlbiBHcm/Dnw==
      mail: j@x.example
      mozillaSecondEmail: g@x.example
      o: Müller GmbH
      telephoneNumber: +49 1
      jpegPhoto:< file:///etc/passwd

      dn: cn=Bob,dc=x
      cn;lang-en: Bob
      xmozillasecondemail: bob@x.example
      mail:< file:///etc/passwd

      """)
    #expect(result.report.formats == [.ldif])
    #expect(result.names == ["Jürgen Groß", "Bob"])
    #expect(result.emails == [["j@x.example", "g@x.example"], ["bob@x.example"]])
    #expect(result.lines == [4, 18])
    let record = try #require(result.records.first)
    #expect(record.givenName == "Jürgen")
    #expect(record.familyName == "Groß")
    #expect(record.organization == "Müller GmbH")
    #expect(record.phones == ["+49 1"])
    #expect(result.report.problems.map(\.line) == [21])
  }

  @Test(arguments: [
    ("groupOfNames", ContactRecord.Kind.group),
    ("groupOfUniqueNames", .group),
    ("organization", .organization),
    ("inetOrgPerson", .person),
  ])
  func `the class says what an entry is`(name: String, kind: ContactRecord.Kind) throws {
    let result = try ReadingResult(
      "dn: cn=x\nobjectClass: top\nobjectClass: \(name)\ncn: X\nmail: x@x.example\nmember: cn=y\n")
    #expect(result.records.map(\.kind) == [kind])
  }

  @Test func `branches of the tree and changes are no records`() throws {
    let result = try ReadingResult(
      """
      dn: dc=x,dc=example
      objectClass: dcObject
      objectClass: organization
      o: X

      dn: ou=people,dc=x,dc=example
      objectClass: organizationalUnit
      ou: people
      cn: people

      dn: cn=Old,dc=x
      changetype: delete

      dn: cn=Ann,dc=x
      changetype: add
      cn: Ann
      """)
    #expect(result.names == ["Ann"])
  }

  @Test func `text that is not UTF-8 is read all the same`() throws {
    let result = try ReadingResult(bytes("dn: cn=x\ncn: J\\xFCrgen\nmail: j@x.example\n"))
    #expect(result.names == ["Jürgen"])
  }

  @Test func `a comment before the first entry may be folded, as independent readers allow`() throws
  {
    let result = try ReadingResult(
      "# exported by\n  a program\ndn: cn=a\n# x\n y\ncn: Ann\nmail: a@x.example\n")
    #expect(result.names == ["Ann"])
    #expect(result.lines == [3])
  }
}
