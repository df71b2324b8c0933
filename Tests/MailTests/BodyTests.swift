import Mail
import MailServers
import Testing

@Suite struct `The body of a message` {
  @Test(arguments: [
    "", "one line", "two\nlines\n", "\n\n\n", "trailing blank \n", "tab\t\n", ".dot\n..\n",
    "From x\nFrom\n",
    ">From\n", "=3D=\n", "Ünïcödé 😀 日本\n", String(repeating: "long ", count: 100),
    String(repeating: "x", count: 77) + "From x." + String(repeating: ".", count: 200),
    "--=_alternative-0d9f3c1e-6b7a-4c3e-9a51-2f8f6d1f0a77--\n", "a\rb\r\nc\n\rd",
  ])
  func `arrives as it was written`(body: String) async throws {
    let message = try await parsed(draft(body: body))
    #expect(message.problems.isEmpty)
    #expect(message.parts.first?.text == body.unixLines)
  }

  @Test func `has no control characters`() async throws {
    let message = try await parsed(draft(body: "a\u{1B}[31mb\0c\u{9B}d\te"))
    #expect(message.parts.first?.text == "a [31mb c d\te\n")
  }

  @Test func `is the same text as a page`() async throws {
    let message = try await parsed(draft(body: "Dear Bob,\n\n1 < 2 & \"3\" > '2'\nBye\n"))
    #expect(message.page.contains("1 < 2 & \"3\" > '2'\nBye"))
    #expect(message.page.contains("Dear Bob,"))
  }

  @Test(arguments: [
    ("see https://example.org/a?b=1&c=2.", ["https://example.org/a?b=1&c=2"]),
    ("(http://example.org/x_(y))", ["http://example.org/x_(y)"]),
    ("HTTPS://EXAMPLE.ORG", ["HTTPS://EXAMPLE.ORG"]),
    ("https://例え.jp", []), ("https://example.jp/を見て", ["https://example.jp/"]),
    ("javascript:alert(1) data:text/html,x ftp://x.example file:///etc/passwd", []),
    ("https://", []),
    ("https://a.example,https://b.example", ["https://a.example,https://b.example"]),
    ("https://x.example/\"onmouseover=alert(1)", ["https://x.example/"]),
    ("https://x.example/<script>alert(1)</script>", ["https://x.example/"]),
  ])
  func `links to plain web addresses only`(line: String, links: [String]) async throws {
    let message = try await parsed(draft(body: line))
    #expect(message.links == links)
    #expect(Set(message.elements).isSubset(of: harmlessElements))
    #expect(message.page.contains(line))
  }
}

@Suite struct `The sender's card` {
  @Test func `says the name and the address`() async throws {
    let message = try await parsed(draft())
    #expect(
      message.parts.last?.text == """
        BEGIN:VCARD
        VERSION:3.0
        FN:Ana García
        N:;Ana García;;;
        EMAIL;TYPE=INTERNET:ana@example.org
        END:VCARD

        """)
  }

  @Test(arguments: ["A;B,C\\D", "A;\u{301}B", "A\r\nNOTE:x", ""])
  func `keeps a name in its place`(name: String) async throws {
    let card = try #require(try await parsed(draft(fromName: name)).parts.last?.text)
    #expect(card.split(separator: "\n").count == 6)
    let shown = name.isEmpty ? "ana@example.org" : name.oneLine
    let escaped = shown.unicodeScalars.map {
      ";,\\".unicodeScalars.contains($0) ? "\\\($0)" : "\($0)"
    }
    #expect(card.contains("FN:\(escaped.joined())\n"))
  }

  @Test func `is folded where a name is long`() async throws {
    let name = String(repeating: "長い名前 ", count: 30)
    let card = try #require(try await parsed(draft(fromName: name)).parts.last?.text)
    #expect(card.split(separator: "\n").allSatisfy { $0.utf8.count <= 75 })
    let unfolded = card.unicodeScalars.split(separator: "\n").map { String($0) }.joined(
      separator: "\n")
    #expect(unfolded.replacing("\n ", with: "").contains("FN:\(name.oneLine)\n"))
  }
}

let harmlessElements: Set<String> = ["html", "head", "meta", "body", "p", "br", "a"]

extension String {
  /// The text with LF line ends and one at its end.
  var unixLines: String {
    var lines = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in unicodeScalars {
      if scalar != "\n" || previous != "\r" { lines.append(scalar == "\r" ? "\n" : scalar) }
      previous = scalar
    }
    if let last = lines.last, last != "\n" { lines.append("\n") }
    return String(lines)
  }
}
