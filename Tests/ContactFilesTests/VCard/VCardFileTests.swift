import ContactFiles
import Invitations
import Testing

@Suite struct VCardFileTests {
  @Test func `records are numbered in the order of the file, with the lines they start on`() throws
  {
    let text =
      "\n" + VCardCase.card("3.0", "FN:A") + "junk\n\n"
      + VCardCase.card("2.1", "FN:B", "NOTE:x\r\n y")
      + VCardCase.card("4.0", "FN:C")
    let result = try ReadingResult(text)
    #expect(result.names == ["A", "B", "C"])
    #expect(result.records.map(\.index) == [1, 2, 3])
    #expect(result.lines == [2, 8, 14])
  }

  @Test(arguments: [
    ("the file is cut", "BEGIN:VCARD\nVERSION:3.0\nFN:Ann\nEMAIL:ann@x.exa", ["Ann"], [1]),
    (
      "an END is missing",
      "BEGIN:VCARD\nFN:Ann\nBEGIN:VCARD\nFN:Bob\nEND:VCARD\nBEGIN:VCARD\nFN:Cy\nEND:VCARD\n",
      ["Ann", "Bob", "Cy"], [1, 3, 6]
    ),
    (
      "the last END is missing twice", "BEGIN:VCARD\nFN:Ann\nBEGIN:VCARD\nFN:Bob\n",
      ["Ann", "Bob"], [1, 3]
    ),
    (
      "an END is missing inside an agent",
      "BEGIN:VCARD\nFN:Ann\nAGENT:\nBEGIN:VCARD\nFN:No\nBEGIN:VCARD\nFN:Bob\nEND:VCARD\n"
        + "BEGIN:VCARD\nFN:Cy\nEND:VCARD\n",
      ["Ann", "Bob", "Cy"], [1, 6, 9]
    ),
  ])
  func `what was read of a cut card is kept, with a warning`(
    name: String, text: String, names: [String], lines: [Int]
  ) throws {
    let result = try ReadingResult(text)
    #expect(result.names == names)
    #expect(result.lines == lines)
    #expect(result.report.problemCount > 0)
    #expect(result.report.problems.first?.line == 1)
    #expect(result.records.first?.problems.isEmpty == false)
  }

  @Test func `cards put together without line ends stay apart`() throws {
    let result = try ReadingResult("BEGIN:VCARD\nFN:Ann\nEND:VCARDBEGIN:VCARD\nFN:Bob\nEND:VCARD")
    #expect(result.names == ["Ann", "Bob"])
    #expect(result.lines == [1, 3])
    #expect(result.report.problemCount == 0)
  }

  @Test func `cards put together with their byte order marks stay apart`() throws {
    let card = "\u{FEFF}BEGIN:VCARD\nFN:Ann\nEND:VCARD\n"
    #expect(try ReadingResult(card + card).names == ["Ann", "Ann"])
  }

  @Test func `a missing or repeated UID hides no card`() throws {
    let text =
      VCardCase.card("3.0", "FN:A", "UID:1") + VCardCase.card("3.0", "FN:B", "UID:1")
      + VCardCase.card("3.0", "FN:C")
    #expect(try ReadingResult(text).names == ["A", "B", "C"])
  }

  @Test func `an address that can not be used is named with its line and counted`() throws {
    let result = try ReadingResult(VCardCase.card("3.0", "FN:Ann", "EMAIL:ask me"))
    #expect(result.report.withoutAddress == 1)
    #expect(
      result.records.first?.problems == [
        "line 4: \"ask me\" is no usable address: "
          + "an address has no blanks, control characters or angle brackets"
      ])
  }

  @Test func `the user's charset counts where the file names none`() throws {
    let card = bytes(VCardCase.card("2.1", "FN:\\xC0\\xED\\xED\\xE0"))
    #expect(
      try ReadingResult(card, options: ReadOptions(charset: "windows-1251")).names == ["Анна"])
    #expect(try ReadingResult(card).names == ["Àííà"])
    #expect(throws: ImportError.unknownCharset("klingon")) {
      try ReadingResult(card, options: ReadOptions(charset: "klingon"))
    }
  }

  @Test func `a value or line that is too long costs only itself`() throws {
    let long = String(repeating: "a", count: 65 << 10)
    let longer = String(repeating: "a\r\n ", count: 2 << 20)
    let result = try ReadingResult(
      VCardCase.card("3.0", "FN:\(long)", "ORG:\(longer)", "NOTE:\(longer)", "EMAIL:a@x.example"))
    #expect(result.emails == [["a@x.example"]])
    #expect(result.names == ["a"])
    #expect(result.report.problems.map(\.line) == [3, 4])
  }

  @Test func `hundreds of thousands of addresses in one card end soon`() throws {
    let lines = String(repeating: "EMAIL:a@x.example\n", count: 300_000)
    let result = try ReadingResult("BEGIN:VCARD\n\(lines)END:VCARD\n")
    #expect(result.records.first?.emails.count == 1_000)
  }

  @Test func `BEGIN without end after BEGIN ends soon`() throws {
    let result = try ReadingResult(String(repeating: "BEGIN:VCARD\n", count: 200_000))
    #expect(result.records.isEmpty)
    #expect(result.report.problemCount == 200_000)
    #expect(result.report.problems.count == ImportReport.problemLimit)
  }
}
