import ContactFiles
import Invitations
import TestSupport
import Testing

@Suite struct MutationTests {
  private static let fixtures: [String: [UInt8]] = [
    "vCard 2.1": bytes(
      "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=SHIFT_JIS:\\x95\\x5C;\\x83\\x5C\r\n"
        + "FN;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:J=C3=\r\n =BCrgen=\r\nLee\r\n"
        + "AGENT:\r\nBEGIN:VCARD\r\nFN:B\r\nEND:VCARD\r\nPHOTO;BASE64:\r\n AAAA\r\n\r\n"
        + "EMAIL;PREF;INTERNET:\"A, B\" <a@x.example>\r\nEND:VCARD\r\n"),
    "vCard 4.0": Array(
      VCardCase.card(
        "4.0", "FN;LANGUAGE=\"x:y\":Ann\\, Lee\r\n  \\;x", "N:Lee,Roe;Ann;;Dr.;",
        "item1.EMAIL;PREF=1:mailto:ann%40x.example", "ORG:A\\;B;C", "KIND:group", "TEL:tel:+1"
      ).utf8),
    "CSV": Array(
      ("Notes:\n\"x\ny\"\n\nFirst Name,Last Name,URL,Email Address,Company,Connected On\n"
        + "\"Ann \"\"A\"\"\",Lee,u,\"a@x.example ::: * b@x.example\",\"x\"y,08 Feb 2026\n,,,,,\n")
        .utf8),
    "LDIF": Array(
      ("version: 1\ndn:: Y249eA==\ncn: A\n b\nmail:: YUB4LmV4YW1wbGU=\nsn:< file:///x\n\n"
        + "dn: x\nobjectClass: groupOfNames\n").utf8),
    "aliases": Array("alias -group a k \"A # b\" <a@x.example>, \\\n b@x.example # tags:c\n".utf8),
    "abook": Array("# abook addressbook file\n[format]\nv=1\n[0]\nname=A\nemail=a@x,b@y.z\n".utf8),
    "jCard": Array(
      #"[["vcard",[["fn",{},"text","\ud83d\ude00"],["n",{},"text",["a",["b"]]]]]]"#.utf8),
    "JSContact": Array(
      #"{"@type":"Card","name":{"components":[{"kind":"given","value":"A"}]},"emails":{"a":{"address":"a@x.example"}}}"#
        .utf8),
    "mbox": Array(
      ("From a@x Mon Jan  5 10:00:00 2026\nFrom: =?utf-8?q?a=C3?= =?utf-8?q?=BC?= <a@x.example>\n"
        + "To: g: \"b\\\"c\" <@r:b@x.example>, (c(d)) e@x.example;\n\nx\n\nFrom b 10:00\nTo: c@x.example\n")
        .utf8),
    "zip": ZipWriter.zip([
      ("a.vcf", VCardCase.card("3.0", "FN:A")), ("b/c.csv", "Name,Email\nA,a@x.example\n"),
    ]),
    "wide": [0xFF, 0xFE]
      + "Name\tE-mail\nA\ta@x.example\n".utf16.flatMap {
        [UInt8($0 & 0xFF), UInt8($0 >> 8)]
      },
  ]

  /// What breaks parsers more often than chance would.
  private static let pieces = [
    "\n", "\r", "\r\n", "\0", "\"", "\"\"", "=", "=\n", ":", ";", ",", "\\", "<", ">", "(", "[",
    "{", "]", "}", " ", "\t", "\u{FEFF}", "\u{202E}", "BEGIN:VCARD\n", "END:VCARD\n", "=?", "?=",
    "CHARSET=x", "dn:", "alias ", "From ", "::", ":::", "\u{1B}", "😀",
  ].map { Array($0.utf8) }

  private static func mutate(_ bytes: [UInt8], with random: inout SeededRandom) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(place + Int.random(in: 0...12, using: &random), bytes.count)
      switch Int.random(in: 0..<6, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.removeSubrange(place..<end)
      case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
      case 3: bytes.removeSubrange(place...)
      case 4: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      default:
        if let piece = pieces.randomElement(using: &random) {
          bytes.insert(contentsOf: piece, at: place)
        }
      }
    }
    return bytes
  }

  @Test(arguments: fixtures.keys.sorted())
  func `no change of a file breaks a reader, and all it says is safe`(name: String) throws {
    let fixture = try #require(Self.fixtures[name])
    for seed in 1...1_500 {
      var random = SeededRandom(UInt64(seed))
      let input = Self.mutate(fixture, with: &random)
      let format = Bool.random(using: &random) ? nil : ContactFormat.allCases[seed % 8]
      do {
        let result = try ReadingResult(input, options: ReadOptions(format: format))
        for (index, record) in result.records.enumerated() {
          let texts = [record.name, record.organization ?? ""] + record.emails + record.phones
          let isSafe = texts.allSatisfy { $0 == SafeText.line($0) }
          #expect(isSafe, "seed \(seed): \(texts)")
          #expect(record.line >= 1 && record.index >= 1 && index < input.count, "seed \(seed)")
        }
      } catch let error as ImportError {
        #expect(!error.description.isEmpty)
      }
    }
  }

  @Test func `random bytes break nothing`() {
    for seed in 1...2_000 {
      var random = SeededRandom(UInt64(seed))
      let input = (0..<Int.random(in: 1...400, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      let format = ContactFormat.allCases[seed % 8]
      _ = try? ReadingResult(input, options: ReadOptions(format: format))
    }
  }
}
