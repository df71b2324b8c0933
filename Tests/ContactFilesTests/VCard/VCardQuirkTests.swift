import ContactFiles
import Invitations
import Testing

@Suite struct VCardQuirkTests {
  @Test(arguments: [
    VCardCase(
      "a plain 3.0 card",
      VCardCase.card(
        "3.0", "N:Lee;Ann;;;", "FN:Ann Lee", "EMAIL;TYPE=INTERNET:ann@x.example",
        "ORG:Initech;Sales"),
      name: "Ann Lee", emails: ["ann@x.example"], organization: "Initech"),
    VCardCase(
      "a fold that splits a UTF-8 letter",
      VCardCase.card("3.0", "FN:J\\xC3\r\n \\xBCrgen"), name: "Jürgen"),
    VCardCase(
      "a 3.0 fold strips exactly one blank",
      VCardCase.card("3.0", "FN:Ann\r\n  Lee", "EMAIL:ann@\r\n\tx.example"),
      name: "Ann Lee", emails: ["ann@x.example"]),
    VCardCase(
      "a 4.0 fold strips exactly one blank", VCardCase.card("4.0", "FN:An\r\n n Lee"),
      name: "Ann Lee"),
    VCardCase(
      "a 2.1 fold keeps its white space", VCardCase.card("2.1", "FN:Ann\r\n Lee"), name: "Ann Lee"),
    VCardCase(
      "a 2.1 fold inside an address", VCardCase.card("2.1", "EMAIL;INTERNET:ann@x.\r\n example"),
      emails: ["ann@x.example"]),
    VCardCase(
      "VERSION at the end of a 2.1 card",
      "BEGIN:VCARD\nFN:Ann\n Lee\nVERSION:2.1\nEND:VCARD\n", name: "Ann Lee"),
    VCardCase(
      "VERSION at the end of a 3.0 card",
      "BEGIN:VCARD\nFN:An\n n Lee\nVERSION:3.0\nEND:VCARD\n", name: "Ann Lee"),
    VCardCase("no VERSION", "BEGIN:VCARD\nFN:An\n n Lee\nEND:VCARD\n", name: "Ann Lee"),
    VCardCase(
      "an EMAIL with a display name",
      VCardCase.card("3.0", "EMAIL:\"Ann Lee\" <ann@x.example>"), emails: ["ann@x.example"]),
    VCardCase(
      "an EMAIL as a link",
      VCardCase.card("4.0", "EMAIL:mailto:ann%2Bx@x.example?subject=hi"),
      emails: ["ann+x@x.example"]),
    VCardCase(
      "an EMAIL with two addresses",
      VCardCase.card("3.0", "EMAIL:ann@x.example\\, lee@x.example; amy@x.example"),
      emails: ["ann@x.example", "lee@x.example", "amy@x.example"]),
    VCardCase(
      "an EMAIL whose display name is quoted twice over",
      VCardCase.card("3.0", #"EMAIL:\"Lee, Ann\" <ann@x.example>"#), emails: ["ann@x.example"]),
    VCardCase(
      "quoted-printable",
      VCardCase.card("2.1", "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=BCrgen"),
      name: "Jürgen"),
    VCardCase(
      "quoted-printable without its parameter's name",
      VCardCase.card("2.1", "FN;QUOTED-PRINTABLE;CHARSET=UTF-8:J=c3=bcrgen"), name: "Jürgen"),
    VCardCase(
      "a soft break, next line without blank",
      VCardCase.card("2.1", "FN;ENCODING=QUOTED-PRINTABLE:J=C3=\r\n=BCrgen Le=\r\ne"),
      name: "Jürgen Lee"),
    VCardCase(
      "a soft break, next line with a fold's blank",
      VCardCase.card("2.1", "FN;ENCODING=QUOTED-PRINTABLE:J=C3=\r\n =BCrgen"), name: "Jürgen"),
    VCardCase(
      "a soft break before a blank between words",
      VCardCase.card("2.1", "FN;ENCODING=QUOTED-PRINTABLE:J=C3=BCrgen=\r\n Lee"),
      name: "Jürgen Lee"),
    VCardCase(
      "a soft break right before END",
      VCardCase.card("2.1", "EMAIL:ann@x.example", "FN;ENCODING=QUOTED-PRINTABLE:Ann="),
      name: "Ann", emails: ["ann@x.example"]),
    VCardCase(
      "a soft break in a note, whose next line looks like a property",
      VCardCase.card(
        "2.1", "FN:Ann", "NOTE;ENCODING=QUOTED-PRINTABLE:a=", "EMAIL:no@x.example=", "FN:No",
        "EMAIL:ann@x.example"),
      name: "Ann", emails: ["ann@x.example"]),
    VCardCase(
      "a value that ends in = and is not quoted-printable",
      VCardCase.card("3.0", "NOTE:a=", "FN:Ann"), name: "Ann"),
    VCardCase(
      "a wrong escape in quoted-printable",
      VCardCase.card("2.1", "FN;ENCODING=QUOTED-PRINTABLE:A=ZZnn =4Cee=4"), name: "A=ZZnn Lee=4"),
    VCardCase(
      "8 bit without CHARSET, UTF-8", VCardCase.card("2.1", "FN:J\\xC3\\xBCrgen"), name: "Jürgen"),
    VCardCase(
      "8 bit without CHARSET, not UTF-8", VCardCase.card("2.1", "FN:J\\xFCrgen \\x80"),
      name: "Jürgen €"),
    VCardCase(
      "8 bit without CHARSET, in the charset named elsewhere",
      VCardCase.card("2.1", "N;CHARSET=KOI8-R:\\xE1\\xCE\\xCE\\xC1", "FN:\\xE1\\xCE\\xCE\\xC1"),
      name: "Анна"),
    VCardCase(
      "quoted-printable without CHARSET, not UTF-8",
      VCardCase.card("2.1", "FN;ENCODING=QUOTED-PRINTABLE:J=FCrgen"), name: "Jürgen"),
    VCardCase(
      "SHIFT_JIS with 0x5C as second byte",
      VCardCase.card(
        "2.1", "FN;CHARSET=SHIFT_JIS:\\x95\\x5C\\x8E\\xA6",
        "N;CHARSET=SHIFT_JIS:\\x95\\x5C;\\x83\\x5C"),
      name: "表示"),
    VCardCase(
      "SHIFT_JIS in quoted-printable",
      VCardCase.card("2.1", "FN;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:=95=5C=8E=A6"),
      name: "表示"),
    VCardCase(
      "ISO-2022-JP", VCardCase.card("2.1", "FN;CHARSET=ISO-2022-JP:\\x1B$B;3ED\\x1B(B"), name: "山田"),
    VCardCase(
      "GB2312 under its usual name",
      VCardCase.card("2.1", "FN;CHARSET=gb2312:\\xCD\\xF5\\xCE\\xB0"),
      name: "王伟"),
    VCardCase(
      "EUC-KR under its usual name",
      VCardCase.card("2.1", "FN;CHARSET=KS_C_5601-1987:\\xB1\\xE8\\xB9\\xCE"), name: "김민"),
    VCardCase(
      "EUC-JP", VCardCase.card("2.1", "FN;CHARSET=EUC-JP:\\xBB\\xB3\\xC5\\xC4"), name: "山田"),
    VCardCase(
      "Mac Roman", VCardCase.card("2.1", "FN;CHARSET=MACINTOSH:J\\x9Frgen"), name: "Jürgen"),
    VCardCase(
      "a declared charset that lies",
      VCardCase.card("2.1", "FN;CHARSET=ISO-8859-1:J\\xC3\\xBCrgen"),
      name: "Jürgen"),
    VCardCase(
      "a declared charset that nobody knows",
      VCardCase.card("2.1", "FN;CHARSET=x-nokia-7:J\\xFCrgen"),
      name: "Jürgen"),
    VCardCase(
      "UTF-8 declared and not kept", VCardCase.card("2.1", "FN;CHARSET=UTF-8:J\\xFCrgen"),
      name: "Jürgen"),
    VCardCase(
      "one damaged letter among good ones",
      VCardCase.card("3.0", "FN:Zo\\xC3\\xAB M\\xC3\\xBCller\\xC3"), name: "Zoë Müller\u{FFFD}"),
    VCardCase(
      "groups",
      VCardCase.card(
        "3.0", "item1.EMAIL:ann@x.example", "a.b.FN:Ann", "item1.X-ABLabel:_$!<Other>!$_"),
      name: "Ann", emails: ["ann@x.example"]),
    VCardCase(
      "a nested card in an agent",
      VCardCase.card(
        "2.1", "FN:Ann", "AGENT:", "BEGIN:VCARD", "VERSION:2.1", "FN:Bob", "EMAIL:bob@x.example",
        "END:VCARD", "EMAIL:ann@x.example"),
      name: "Ann", emails: ["ann@x.example"]),
    VCardCase(
      "a nested card that starts on the agent's line",
      VCardCase.card("2.1", "AGENT:BEGIN:VCARD", "FN:Bob", "END:VCARD", "FN:Ann"), name: "Ann"),
    VCardCase(
      "a nested card without an agent",
      VCardCase.card("3.0", "BEGIN:VCARD", "FN:Bob", "END:VCARD", "FN:Ann"), name: "Ann"),
    VCardCase(
      "an agent on one line",
      VCardCase.card("3.0", "AGENT:BEGIN:VCARD\\nFN:Bob\\nEND:VCARD\\n", "FN:Ann"),
      name: "Ann"),
    VCardCase(
      "junk, comments and blank lines",
      "\r\n# exported\r\nBEGIN:VCARD\r\n\r\nthis is no property\r\n;\r\nFN:Ann\r\n\r\nEND:VCARD\r\nbye\r\n",
      name: "Ann"),
    VCardCase(
      "lower-case names",
      "begin:vcard\nversion:3.0\nfn:Ann\nemail;type=internet:ann@x.example\nend:vcard\n",
      name: "Ann", emails: ["ann@x.example"]),
    VCardCase(
      "blanks round BEGIN and END", " BEGIN : VCARD \nVERSION:3.0\nFN:An\n n\n END:VCARD \n",
      name: "Ann"),
    VCardCase(
      "a card that is indented whole",
      "  BEGIN:VCARD\n  VERSION:3.0\n  FN:An\n   n\n  EMAIL:ann@x.example\n  END:VCARD\n",
      name: "Ann", emails: ["ann@x.example"]),
    VCardCase(
      "a 2.1 photo that is not indented and ends at a blank line",
      VCardCase.card(
        "2.1", "PHOTO;ENCODING=BASE64;JPEG:", "R0lGODlhAQABAIAAAP", "AAACH5BAEKAAEALA==", "",
        "FN:Ann"),
      name: "Ann"),
    VCardCase(
      "a 3.0 photo that is folded",
      VCardCase.card("3.0", "PHOTO;ENCODING=b:R0lGOD", " AAAA", " AA==", "FN:Ann"),
      name: "Ann"),
    VCardCase(
      "a name in base64", VCardCase.card("3.0", "FN;ENCODING=b;CHARSET=UTF-8:SsO8cmdlbg=="),
      name: "Jürgen"),
    VCardCase(
      "no FN: prefix given additional family suffix",
      VCardCase.card("3.0", "N:Lee;Ann;Mae,Joy;Dr.;Jr.,PhD"), name: "Dr. Ann Mae Joy Lee Jr. PhD"),
    VCardCase("an empty FN", VCardCase.card("3.0", "FN:", "N:Lee;Ann"), name: "Ann Lee"),
    VCardCase("a second FN", VCardCase.card("4.0", "FN:", "FN:Ann", "FN:Anna"), name: "Ann"),
    VCardCase(
      "no name but a company", VCardCase.card("3.0", "N:;;;;", "ORG:Acme\\, Inc.;Sales"),
      name: "Acme, Inc.", organization: "Acme, Inc."),
    VCardCase(
      "no name and no company", VCardCase.card("3.0", "EMAIL:ann.lee@x.example"), name: "ann.lee"),
    VCardCase("nothing", VCardCase.card("3.0"), name: "", emails: [], organization: .some(nil)),
    VCardCase("an empty ORG", VCardCase.card("3.0", "FN:A", "ORG:;"), organization: .some(nil)),
    VCardCase(
      "escapes", VCardCase.card("3.0", #"FN:a\nb\, c\; d\\e\xf"#, #"ORG:A\;B;C"#),
      name: #"a b, c; d\e\xf"#, organization: "A;B"),
    VCardCase("a backslash at the end", VCardCase.card("3.0", #"FN:Ann\"#), name: #"Ann\"#),
    VCardCase(
      "an EMAIL that is no address",
      VCardCase.card("3.0", "FN:Ann", "EMAIL:ask me", "EMAIL:", "EMAIL:ann@x.example"),
      emails: ["ask me", "ann@x.example"]),
    VCardCase(
      "the order of the file, not of preference",
      VCardCase.card("4.0", "EMAIL;PREF=9:b@x.example", "EMAIL;PREF=1:a@x.example"),
      emails: ["b@x.example", "a@x.example"]),
    VCardCase(
      "a parameter in quotes with a colon",
      VCardCase.card("4.0", "EMAIL;X-A=\"b:c;d\";TYPE=home:a@x.example"),
      emails: ["a@x.example"]),
    VCardCase(
      "a quote in a parameter that never closes",
      VCardCase.card("3.0", "EMAIL;TYPE=\"home:a@x.example"),
      emails: ["a@x.example"]),
    VCardCase(
      "blanks in parameters",
      VCardCase.card("2.1", "FN ; CHARSET = UTF-8 ; ENCODING = QUOTED-PRINTABLE : =41nn"),
      name: "Ann"),
    VCardCase("CR as line end", "BEGIN:VCARD\rVERSION:3.0\rFN:An\r n\rEND:VCARD\r", name: "Ann"),
    VCardCase(
      "CR CR LF as line end",
      "BEGIN:VCARD\r\r\nVERSION:3.0\r\r\nFN:An\r\r\n n\r\r\nEND:VCARD\r\r\n", name: "Ann"),
    VCardCase(
      "a UTF-8 byte order mark", "\\xEF\\xBB\\xBFBEGIN:VCARD\nFN:Ann\nEND:VCARD\n", name: "Ann"),
    VCardCase(
      "a name that turns and hides", VCardCase.card("3.0", "FN:A\u{202E}n\u{200B}n\u{1B}[2J"),
      name: "Ann\u{FFFD}[2J"),
    VCardCase("a zero byte", VCardCase.card("3.0", "FN:A\\x00n"), name: "A\u{FFFD}n"),
    VCardCase("no line end after END", "BEGIN:VCARD\nFN:Ann\nEND:VCARD", name: "Ann"),
  ])
  func `a card is read as its writer meant it`(quirk: VCardCase) throws {
    let result = try ReadingResult(bytes(quirk.text))
    let record = try #require(result.records.first)
    #expect(result.records.count == 1)
    if let name = quirk.name { #expect(record.name == name) }
    if let emails = quirk.emails { #expect(record.emails == emails) }
    if let organization = quirk.organization { #expect(record.organization == organization) }
  }

  @Test(arguments: [
    ("UTF-16LE with mark", [0xFF, 0xFE] as [UInt8], false),
    ("UTF-16LE", [], false),
    ("UTF-16BE with mark", [0xFE, 0xFF], true),
    ("UTF-16BE", [], true),
  ])
  func `wide letters are recognised`(name: String, mark: [UInt8], isBig: Bool) throws {
    let text = VCardCase.card("3.0", "FN:王伟 Jürgen", "EMAIL:wang@x.example")
    let units = text.utf16.flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return isBig ? [high, low] : [low, high]
    }
    let result = try ReadingResult(mark + units)
    #expect(result.names == ["王伟 Jürgen"])
    #expect(result.emails == [["wang@x.example"]])
  }

  @Test(arguments: [
    ("KIND:group", ContactRecord.Kind.group),
    ("X-ADDRESSBOOKSERVER-KIND:group", .group),
    ("X-EVOLUTION-LIST:TRUE", .group),
    ("X-EVOLUTION-LIST:FALSE", .person),
    ("KIND:org", .organization),
    ("X-ABShowAs:COMPANY", .organization),
    ("KIND:individual", .person),
    ("X-ABSHOWAS;X=1:company", .organization),
  ])
  func `a group or company is no person`(line: String, kind: ContactRecord.Kind) throws {
    let result = try ReadingResult(VCardCase.card("3.0", "FN:Club", line))
    #expect(result.records.map(\.kind) == [kind])
    #expect(result.report.groups == (kind == .group ? 1 : 0))
    #expect(result.report.organizations == (kind == .organization ? 1 : 0))
  }

  @Test func `everything else about a person is kept`() throws {
    let result = try ReadingResult(
      VCardCase.card(
        "3.0", "N:Lee;Ann;;;", "FN:Ann Lee", "EMAIL:a@x.example",
        "EMAIL;TYPE=HOME,pref:b@x.example", "TEL;TYPE=CELL:+47 1", "TEL;VALUE=uri:tel:+47-2",
        "CATEGORIES:choir,work\\, old,", "UID:urn:uuid:1",
        "ADR;TYPE=HOME:;;Dlouhá 7;Praha;;110 00;Czechia", "ADR:;;;Praha;;;",
        "RELATED;TYPE=spouse;VALUE=text:Jan Novák", "RELATED;TYPE=friend;VALUE=text:Bo",
        "RELATED;TYPE=\"kin,contact\":mailto:eva@x.example", "RELATED;TYPE=child:urn:uuid:2",
        "X-SPOUSE:J. Novák"))
    let record = try #require(result.records.first)
    #expect(record.givenName == "Ann")
    #expect(record.familyName == "Lee")
    #expect(record.preferredEmail == 1)
    #expect(record.phones == ["+47 1", "+47-2"])
    #expect(record.categories == ["choir", "work, old"])
    #expect(record.places == ["Dlouhá 7 110 00 Praha"])
    #expect(record.relatives == ["Jan Novák", "eva@x.example", "urn:uuid:2", "J. Novák"])
    #expect(record.uid == "urn:uuid:1")
    #expect(record.source == "-")
  }

  @Test(arguments: ["\r\n", "\n", "\r"])
  func `a fold may stand anywhere, even inside a name`(end: String) throws {
    let card = [
      "BEGIN:VCARD", "VERSION:3.0", "F", " N:An", " n", "item1.EM", " AI", " L;TY", " PE=HOME:a@x.",
      " example", "garbage", " more of it", "item2.X-ABRELATED", " NAMES:Jan", "item2.X-AB",
      " Label:wife", "END:VCARD", "",
    ].joined(separator: end)
    let result = try ReadingResult(card)
    #expect(result.names == ["Ann"])
    #expect(result.emails == [["a@x.example"]])
    #expect(result.records.map(\.relatives) == [["Jan"]])
  }

  @Test(arguments: [
    (
      ["item1.X-ABRELATEDNAMES;type=pref:Jan Novák", "item1.X-ABLabel:_$!<Spouse>!$_"],
      ["Jan Novák"]
    ),
    (["item1.X-ABRELATEDNAMES:Jan", "item1.X-ABLabel:Ehemann"], ["Jan"]),
    (["item1.X-ABRELATEDNAMES:Jan", "item1.X-ABLabel:_$!<Manager>!$_"], []),
    (["item1.X-ABRELATEDNAMES:Jan", "item2.X-ABLabel:_$!<Spouse>!$_"], []),
    (["item1.X-ABRELATEDNAMES:Jan\r\n  Novák", "item1.X-ABLabel:Wife"], ["Jan Novák"]),
    (
      [
        "item1.X-ABRELATEDNAMES:Jan", "item1.X-ABLabel:_$!<Partner>!$_", "item2.EMAIL:a@x.example",
        "item2.X-ABLabel:_$!<Home>!$_", "item3.X-ABRELATEDNAMES:Bo\\, Ek",
        "item3.X-ABLabel:daughter",
      ], ["Jan", "Bo, Ek"]
    ),
    (["X-ABRELATEDNAMES;TYPE=spouse:Jan"], ["Jan"]),
    (["X-ABRELATEDNAMES:Jan"], []),
    (["X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;Jan;14;;;;;;;;;;;;;"], ["Jan"]),
    (["X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;Jan;7;;;;;;;;;;;;;"], []),
    (["X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Jan;1;;;;;;;;;;;;;"], []),
    (["X-MS-SPOUSE;N:Jan"], ["Jan"]),
    (["RELATED;TYPE=spouse;VALUE=uri:https://x.example/card/7"], ["https://x.example/card/7"]),
  ])
  func `who is family is told in many ways`(lines: [String], relatives: [String]) throws {
    let body = (["FN:Ann"] + lines).joined(separator: "\r\n")
    let result = try ReadingResult(VCardCase.card("3.0", body))
    #expect(result.records.map(\.relatives) == [relatives])
  }

  @Test(arguments: [
    ("'a@x.example'", ["a@x.example"]),
    ("a@x.example/b@x.example", ["a@x.example", "b@x.example"]),
    ("a@x.example|b@x.example", ["a@x.example", "b@x.example"]),
    ("dept/ann@x.example", ["dept/ann@x.example"]),
    ("o'neil@x.example", ["o'neil@x.example"]),
    ("a@x.example/none", ["a@x.example/none"]),
    ("http://a@x.example", ["http://a@x.example"]),
  ])
  func `marks that people put around addresses are no part of them`(
    value: String, emails: [String]
  ) throws {
    #expect(try ReadingResult(VCardCase.card("3.0", "FN:A", "EMAIL:\(value)")).emails == [emails])
  }

  @Test(arguments: [
    ("FN:Ann", "Ann"), ("fn:Ann", "Ann"), ("Fn;X=1:Ann", "Ann"), ("FN :Ann", "Ann"),
    ("FN\t:Ann", "Ann"), ("a.FN:Ann", "Ann"), ("a.b.fn:Ann", "Ann"), ("item1.FN:Ann", "Ann"),
    ("a-long-group.FN:Ann", "Ann"), ("FN:A", "A"), ("FN:A.B", "A.B"),
    // Bytes that differ from a letter only by the bit of its case are no letters.
    ("F\u{0E}:Ann", ""), ("&.FN\u{0}:Ann", ""), ("FN\u{0}:Ann", ""), ("F.N:;Ann", "Ann"),
    ("FNX:Ann", ""), (":Ann", ""), (";FN:Ann", ""), (".:Ann", ""), ("FN", ""),
  ])
  func `a property is known by its name alone`(line: String, name: String) throws {
    #expect(try ReadingResult(VCardCase.card("3.0", line)).names == [name])
  }
}
