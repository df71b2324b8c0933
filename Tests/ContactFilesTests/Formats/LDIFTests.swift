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
    ("group", .group),
    ("rfc822MailGroup", .group),
    ("nisMailAlias", .group),
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

  @Test func `Exchange's list gives its mail addresses once, and the one in capitals is preferred`()
    throws
  {
    let result = try ReadingResult(
      """
      dn: CN=Ann Lee,OU=Staff,DC=x,DC=example
      objectClass: user
      cn: Ann Lee
      mail: ann@x.example
      proxyAddresses: smtp:a.lee@x.example
      proxyAddresses: SMTP:Ann@x.example
      proxyAddresses: X400:c=us;a= ;p=X;o=Exchange;s=Lee;g=Ann;
      proxyAddresses: sip:ann@x.example
      proxyAddresses: EUM:123;phone-context=x.example

      dn: CN=Bob,DC=x
      cn: Bob
      proxyAddresses: smtp:b@x.example
      proxyAddresses: SMTP:bob@x.example
      mail: bob@x.example
      otherMailbox: internet$bob@y.example
      otherMailbox: b@x.example
      mailAlternateAddress: bobby@x.example

      """)
    #expect(
      result.emails == [
        ["ann@x.example", "a.lee@x.example"],
        ["b@x.example", "bob@x.example", "bob@x.example", "bob@y.example", "bobby@x.example"],
      ])
    #expect(result.records.map(\.preferredEmail) == [0, 1])
    #expect(result.records.flatMap(\.problems).isEmpty)
  }

  @Test func `a home is a place, an office is none`() throws {
    let result = try ReadingResult(
      """
      dn: cn=Ann
      cn: Ann
      mozillaHomeStreet: 1 Elm St
      mozillaHomeLocalityName: Springfield
      mozillaHomePostalCode: 12345
      street: 9 Office Park

      dn: cn=Bob
      cn: Bob
      homePostalAddress: 2 Oak St $ 54321 Shelbyville

      dn: cn=Cid
      cn: Cid
      mozillaHomeLocalityName: Springfield

      """)
    #expect(
      result.records.map(\.places) == [
        ["1 Elm St 12345 Springfield"], ["2 Oak St 54321 Shelbyville"], [],
      ])
  }

  @Test func `entries without a name begin with their class, as telephones write them`() throws {
    let result = try ReadingResult(
      "objectclass: top\r\nobjectclass: person\r\ncn: Al\r\nmobile: 011\r\nmail: \r\n\r\n"
        + "objectclass: top\r\nobjectclass: person\r\ncn: Bea\r\nmail: bea@x.example\r\n")
    #expect(result.report.formats == [.ldif])
    #expect(result.names == ["Al", "Bea"])
    #expect(result.emails == [[], ["bea@x.example"]])
    #expect(result.lines == [1, 7])
  }

  @Test(arguments: ["computer", "container", "subschema"])
  func `what is no person of a directory is left out`(name: String) throws {
    let result = try ReadingResult(
      "dn: cn=x\nobjectClass: top\nobjectClass: person\nobjectClass: \(name)\ncn: PC-7\n\n"
        + "dn: cn=y\ncn: Ann\n")
    #expect(result.names == ["Ann"])
  }

}
