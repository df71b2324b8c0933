import ContactFiles
import Invitations
import Testing

/// Cards that independent readers (vobject, ez-vcard, sabre, Evolution) read differently from each
/// other or from this one; each case says what is right and who is wrong.
@Suite struct VCardDifferenceTests {
  @Test(arguments: [
    VCardCase(
      "an agent that begins on AGENT's own line: all others mix both people",
      VCardCase.card(
        "2.1", "N:Homer", "EMAIL:h@x.example", "AGENT:BEGIN:VCARD", "FN:Marge",
        "EMAIL:m@x.example", "END:VCARD", "TEL:1"),
      name: "Homer", emails: ["h@x.example"]),
    VCardCase(
      "an agent before its owner's name: vobject takes the agent's",
      VCardCase.card(
        "2.1", "AGENT:", "BEGIN:VCARD", "VERSION:2.1", "N:Marge", "EMAIL:m@x.example", "END:VCARD",
        "N:Homer", "EMAIL:h@x.example"),
      name: "Homer", emails: ["h@x.example"]),
    VCardCase(
      "an agent written in one escaped line is a value",
      VCardCase.card(
        "3.0", "FN:Homer",
        "AGENT:BEGIN:VCARD\\nFN:Su\\nEMAIL\\;INTERNET:s@x.example\\nEND:VCARD\\n",
        "EMAIL:h@x.example"),
      name: "Homer", emails: ["h@x.example"]),
    VCardCase(
      "two groups before a name: only Evolution sees the address too",
      VCardCase.card("3.0", "FN:A", "HOME.Spring.EMAIL:a@x.example"), emails: ["a@x.example"]),
    VCardCase(
      "a whole card that is indented: no other reads it",
      "  BEGIN:VCARD  \r\n  VERSION:3.0\r\n  FN:A\r\n  EMAIL:a@x.example\r\n  END:VCARD\r\n",
      name: "A", emails: ["a@x.example"]),
    VCardCase(
      "blanks around BEGIN and END: vobject and sabre fail",
      "BEGIN:VCARD \nVERSION:2.1\nN:dirk\nFN:Dirk\nEMAIL;PREF;INTERNET:d@x.example\nEND:VCARD \n",
      name: "Dirk", emails: ["d@x.example"]),
    VCardCase(
      "parameters behind BEGIN and END: only Evolution reads it too",
      "BEGIN:VCARD;X=1\r\nVERSION:3.0\r\nFN:A\r\nEMAIL:a@x.example\r\nEND:VCARD;X=1\r\n",
      name: "A", emails: ["a@x.example"]),
    VCardCase(
      "a line of text before a card whose parameters look like columns",
      "My contacts\r\n"
        + VCardCase.card("2.1", "FN:A", "EMAIL;PREF;INTERNET:a@x.example"), name: "A",
      emails: ["a@x.example"]),
    VCardCase(
      "a mechanical fold of two blanks inside a 2.1 address: ez-vcard joins it too",
      VCardCase.card("2.1", "EMAIL;INTERNET:verylong\r\n  address@x.example"),
      emails: ["verylongaddress@x.example"]),
    VCardCase(
      "a link where an address should be stays whole",
      VCardCase.card("3.0", "EMAIL:http://www.x.example/?q=a@b"),
      emails: ["http://www.x.example/?q=a@b"]),
    VCardCase(
      "lists in N: Evolution and sabre leave their commas, ez-vcard drops what follows them",
      VCardCase.card("3.0", "N:Lee,Kim;Ann,Sue;Mary;Mr.;III,B.S."),
      name: "Mr. Ann Sue Mary Lee Kim III B.S."),
    VCardCase(
      "quoted-printable without charset that is no UTF-8: vobject and Evolution fail",
      VCardCase.card("2.1", "N;ENCODING=QUOTED-PRINTABLE:;=E9"), name: "é"),
    VCardCase(
      "a base64 name: only Evolution decodes it too",
      VCardCase.card("3.0", "FN;ENCODING=b:w4RubiBMZWU="), name: "Änn Lee"),
    VCardCase(
      "quoted-printable folded as 3.0 folds: only ez-vcard reads it too",
      VCardCase.card("3.0", "FN;ENCODING=QUOTED-PRINTABLE:=C3=A9=C3=\r\n =A9=41"), name: "ééA"),
    VCardCase(
      "a semicolon escaped by quoted-printable still separates, as all read it",
      VCardCase.card("2.1", "N;ENCODING=QUOTED-PRINTABLE:Lee=3BAnn"), name: "Ann Lee"),
    VCardCase(
      "two FN in two languages: the first one counts",
      VCardCase.card("4.0", "FN;ALTID=1;LANGUAGE=en:Yamada Taro", "FN;ALTID=1;LANGUAGE=ja:山田太郎"),
      name: "Yamada Taro"),
    VCardCase(
      "only a nickname: the address names the person, as a nickname is none",
      VCardCase.card("3.0", "FN:", "N:;;;;", "NICKNAME:Annie", "EMAIL:ann.lee@x.example"),
      name: "ann.lee", emails: ["ann.lee@x.example"]),
    VCardCase(
      "an address in brackets: all others keep them",
      VCardCase.card("3.0", "EMAIL:<a@x.example>"), emails: ["a@x.example"]),
    VCardCase(
      "an address behind SMTP:, as Exchange writes it: all others keep that",
      VCardCase.card("3.0", "EMAIL:SMTP:a@x.example"), emails: ["a@x.example"]),
    VCardCase(
      "the same address three times is found three times",
      VCardCase.card("3.0", "EMAIL:a@x.example", "EMAIL:a@x.example", "EMAIL:A@X.example"),
      emails: ["a@x.example", "a@x.example", "A@X.example"]),
    VCardCase(
      "empty addresses are none", VCardCase.card("3.0", "EMAIL:", "EMAIL:  ", "EMAIL;a@x.example"),
      emails: []),
    VCardCase(
      "ORG of a department alone names no company",
      VCardCase.card("3.0", "FN:A", "ORG:;Sales"), organization: .some(nil)),
    VCardCase(
      "two ORG: the first one counts", VCardCase.card("3.0", "FN:A", "ORG:One;D", "ORG:Two"),
      organization: "One"),
  ])
  func `where readers differ`(_ card: VCardCase) throws {
    let result = try ReadingResult(card.text)
    let record = try #require(result.records.first)
    #expect(result.records.count == 1)
    if let name = card.name { #expect(record.name == name) }
    if let emails = card.emails { #expect(record.emails == emails) }
    if let organization = card.organization { #expect(record.organization == organization) }
  }

  @Test func `cards without END are two people: all others stop or mix them`() throws {
    let result = try ReadingResult(
      "BEGIN:VCARD\nVERSION:3.0\nFN:A\nEMAIL:a@x.example\n"
        + VCardCase.card("3.0", "FN:B", "EMAIL:b@x.example"))
    #expect(result.names == ["A", "B"])
    #expect(result.emails == [["a@x.example"], ["b@x.example"]])
    #expect(result.lines == [1, 5])
  }

  @Test func `a BEGIN that says nothing is named and is nobody`() throws {
    let result = try ReadingResult(
      "BEGIN:VCARD\n" + VCardCase.card("3.0", "FN:A") + "BEGIN:VCARD\n")
    #expect(result.names == ["A"])
    #expect(result.lines == [2])
    #expect(result.report.problems.map(\.line) == [1, 6])
  }

  @Test func `a card whose BEGIN is lost is named, and is no table`() throws {
    let result = try ReadingResult(
      "VERSION:2.1\nN:Gump;Forrest\nEMAIL;PREF;INTERNET:f@x.example\nEND:VCARD\n")
    #expect(result.records.isEmpty)
    #expect(result.report.formats == [.vCard])
    #expect(
      result.report.problems.map(\.description) == [
        "-, line 4: a card ends here that never began; it was left out"
      ])
  }
}
