import ContactFiles
import Invitations
import Testing

@Suite struct CSVRowTests {
  @Test(arguments: [
    ("a quote doubled inside quotes", #""Ann ""Annie"" Lee",a@x.example"#, #"Ann "Annie" Lee"#),
    ("a line end inside a cell", "\"Ann\nLee\",a@x.example", "Ann Lee"),
    ("a delimiter inside a cell", #""Lee, Ann",a@x.example"#, "Lee, Ann"),
    ("text after a closing quote", #""Ann" Lee,a@x.example"#, "Ann Lee"),
    ("a quote inside a plain cell", #"Ann "Annie" Lee,a@x.example"#, #"Ann "Annie" Lee"#),
    ("blanks round a cell", "  Ann Lee  , a@x.example ", "Ann Lee"),
    ("more cells than columns", "Ann,a@x.example,3,4", "Ann"),
    ("8 bit text that is not UTF-8", "J\\xFCrgen,a@x.example", "Jürgen"),
    ("bytes that mean nothing", "A\\x81nn,a@x.example", "A\u{FFFD}nn"),
    ("a zero byte", "A\\x00nn,a@x.example", "A\u{FFFD}nn"),
  ])
  func `a cell is read as its writer meant it`(name: String, row: String, expected: String) throws {
    let result = try ReadingResult(bytes("Name,Email\r\n\(row)\r\n"))
    #expect(result.names == [expected])
    #expect(result.emails == [["a@x.example"]])
  }

  @Test func `a short row is padded, an empty one skipped, one without address counted`() throws {
    let result = try ReadingResult("Name,Company,Email\n\n , ,\nAnn\nBob,Acme,b@x.example\n")
    #expect(result.names == ["Ann", "Bob"])
    #expect(result.lines == [4, 5])
    #expect(result.report.withoutAddress == 1)
  }

  @Test(arguments: ["\n", "\r\n", "\r", "\r\r\n"])
  func `lines are counted whatever ends them`(end: String) throws {
    let text = ["Name,Email", "\"A\nB\",a@x.example", "Cy,c@x.example"].joined(separator: end)
    let result = try ReadingResult(text)
    #expect(result.names == ["A B", "Cy"])
    #expect(result.lines == [2, 4])
  }

  @Test func `a quote that never closes costs its own line only`() throws {
    let result = try ReadingResult(
      "Name,Email\n\"Ann,a@x.example\nBob,b@x.example\nCy,c@x.example\n")
    #expect(result.names == ["\"Ann", "Bob", "Cy"])
    #expect(result.report.problems.map(\.line) == [2])
  }

  @Test func `a cell that is too long is left out, and named`() throws {
    let long = String(repeating: "ä", count: 65 << 10)
    let result = try ReadingResult("Name,Email,Company\n\"\(long)\",a@x.example,Acme\n")
    #expect(result.names == ["Acme"])
    #expect(result.report.problems.map(\.line) == [2])
  }

  @Test func `the user's charset counts for the whole file that is not UTF-8`() throws {
    let text = bytes("Name,Email\n\\xC1\\xAA\\xCD\\xA8,a@x.example\n\\xCD\\xF5,b@x.example\n")
    #expect(try ReadingResult(text, options: ReadOptions(charset: "GBK")).names == ["联通", "王"])
  }

  @Test func `wide letters are recognised`() throws {
    let text = "\u{FEFF}Name\tE-mail\r\n王伟\tw@x.example\r\n"
    let units = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let result = try ReadingResult(units)
    #expect(result.names == ["王伟"])
    #expect(result.lines == [2])
  }

  @Test func `2,000 columns are no trouble`() throws {
    let extra = (0..<2_000).map { "c\($0)" }.joined(separator: ",")
    let result = try ReadingResult("\(extra),Name,Email\n\(extra),Ann,a@x.example\n")
    #expect(result.names == ["Ann"])
  }

  @Test func `a header that is not known is never guessed`() throws {
    let text = "kunde,adr\nAnn,a@x.example\n"
    #expect(throws: ImportError.unknownHeader(path: "-", header: ["kunde", "adr"])) {
      try ReadingResult(text)
    }
    let mapped = ReadOptions(mapping: ColumnMapping(name: 1, email: 2))
    #expect(try ReadingResult(text, options: mapped).names == ["Ann"])
  }

  @Test func `rows without a header are data when the user says so`() throws {
    let mapping = ColumnMapping(name: 3, emails: [1], organization: 2, hasHeader: false)
    let result = try ReadingResult("a@x.example;Acme;Ann\n", options: ReadOptions(mapping: mapping))
    #expect(result.names == ["Ann"])
    #expect(result.records.first?.organization == "Acme")
    #expect(result.lines == [1])
  }

  @Test func `a column that is not there can not be mapped`() {
    let mapping = ReadOptions(mapping: ColumnMapping(name: 1, email: 9))
    #expect(throws: ImportError.mappingOutOfRange(path: "-", column: 9, columns: 2)) {
      try ReadingResult("kunde,adr\nAnn,a@x.example\n", options: mapping)
    }
  }

  @Test func `the first rows of any table can be looked at`() throws {
    let source = ImportSource.bytes(name: "-", bytes("kunde;adr\nJ\\xFCrgen;j@x.example\n"))
    let table = try ContactReader().table(of: source)
    #expect(table.rows == [["kunde", "adr"], ["Jürgen", "j@x.example"]])
    #expect(table.columnCount == 2)
    #expect(table.headerLine == "kunde\u{1F}adr")
  }
}
