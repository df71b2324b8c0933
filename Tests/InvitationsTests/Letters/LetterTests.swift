import Invitations
import Testing

struct LetterTests {
  private func body(_ text: String, _ values: [LetterField: String] = [:]) -> FilledLetter {
    Letter(subject: "S", body: text).filled(with: values)
  }

  @Test func `every known field is replaced by its value`() {
    let text = LetterField.allCases.map { "{{\($0.rawValue)}}" }.joined(separator: "|")
    let values = Dictionary(
      uniqueKeysWithValues: LetterField.allCases.map { ($0, $0.rawValue.uppercased()) })
    let filled = body(text, values)
    #expect(
      filled.body == "FIRST_NAME|NAME|ORGANIZATION|PERSONAL|SOURCE|EXPIRES|ME")
    #expect(filled.unfilled.isEmpty)
  }

  @Test(arguments: ["{{first_name}}", "{{ first_name }}", "{{first_name  }}"])
  func `blanks inside the braces are allowed`(_ field: String) {
    #expect(body("Hi \(field)!", [.firstName: "Ann"]).body == "Hi Ann!")
  }

  @Test func `a field without a value, or with an empty one, stays as written`() {
    let filled = body("Hi {{first_name}}, of { {{organization}}", [.firstName: ""])
    #expect(filled.body == "Hi {{first_name}}, of { {{organization}}")
    #expect(filled.unfilled == ["{{first_name}}", "{{organization}}"])
  }

  @Test(arguments: ["{{shared_context}}", "{{}}", "{{First_Name}}"])
  func `an unknown name stays as written`(_ field: String) {
    let filled = body(field, [.firstName: "Ann"])
    #expect(filled.body == field)
    #expect(filled.unfilled == [field])
  }

  @Test(arguments: ["{{first_name", "first_name}}", "{first_name}", "{{first\n_name}}"])
  func `what is no field is left alone`(_ text: String) {
    #expect(body(text, [.firstName: "Ann"]).body == text)
  }

  @Test func `three braces leave one`() {
    #expect(body("{{{first_name}}}", [.firstName: "Ann"]).body == "{Ann}")
  }

  @Test func `a value is not read again as a field`() {
    let filled = body("{{name}}", [.name: "{{me}}", .me: "Jan"])
    #expect(filled.body == "{{me}}")
    #expect(filled.unfilled.isEmpty)
  }

  @Test func `without a personal sentence its line vanishes with its blank line`() {
    let text = "Hi\n\n{{personal}}\n\nBye"
    #expect(body(text, [.personal: ""]).body == "Hi\n\nBye")
    #expect(body(text, [.personal: "You were kind."]).body == "Hi\n\nYou were kind.\n\nBye")
    #expect(body("Hi. {{personal}} Bye.", [.personal: ""]).body == "Hi. Bye.")
    #expect(body("Hi. {{personal}}\nBye.", [.personal: ""]).body == "Hi.\nBye.")
  }

  @Test func `a subject stays one line whatever its values hold`() {
    let letter = Letter(subject: "For {{name}}", body: "x")
    #expect(letter.filled(with: [.name: "Ann\r\nBcc: x@y"]).subject == "For Ann Bcc: x@y")
  }

  @Test func `line ends become one kind`() {
    #expect(body("a\r\nb\rc\n").body == "a\nb\nc\n")
  }

  @Test func `it knows which fields it uses`() {
    #expect(Letter.starter.uses(.firstName))
    #expect(Letter.starter.uses(.personal))
    #expect(!Letter.starter.uses(.organization))
  }

  @Test(arguments: 0..<200)
  func `filling never traps and never changes a text without braces`(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let pieces = ["{{", "}}", "{", "}", "name", " ", "\r\n", "é", "👩‍👧", "me", "{{name}}", "\n"]
    let text = (0..<30).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    let filled = body(text, [.name: "N", .me: "M", .personal: ""])
    #expect(!filled.body.contains("{{name}}"))
    let plain = text.filter { $0 != "{" && $0 != "}" && !$0.isNewline }
    #expect(body(plain).body == plain)
  }
}

struct LetterFileTests {
  @Test func `a file is subject, blank line, text`() throws {
    let letter = try Letter(fileText: "Subject:  Hello {{name}} \n\nHi,\n\nbye\n\n")
    #expect(letter == Letter(subject: "Hello {{name}}", body: "Hi,\n\nbye"))
  }

  @Test func `other systems' files are read too`() throws {
    let letter = try Letter(fileText: "\u{FEFF}SUBJECT: Hello\r\n\r\nHi\r\n")
    #expect(letter == Letter(subject: "Hello", body: "Hi"))
  }

  @Test(
    arguments: [
      ("", LetterFileProblem.subjectMissing), ("Hello\n\nHi", .subjectMissing),
      ("Subject:\n\nHi", .subjectMissing), ("Subject: a\nHi", .blankLineMissing),
      ("Subject: a", .bodyMissing), ("Subject: a\n\n\n", .bodyMissing),
    ])
  func `what is wrong is told with its line`(_ text: String, _ problem: LetterFileProblem) {
    #expect(throws: problem) { try Letter(fileText: text) }
    #expect(problem.description.hasPrefix("line "))
  }

  @Test(arguments: [Letter.starter, Letter(subject: "S", body: "one\n\n  two")])
  func `written and read again it is the same`(_ letter: Letter) throws {
    #expect(try Letter(fileText: letter.fileText) == letter)
  }
}
