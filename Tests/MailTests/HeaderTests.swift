import Mail
import MailServers
import Testing

@Suite struct `Names and subjects` {
  @Test(arguments: [
    "Plain", "", "Two  blanks", "Grüße aus Köln", "日本語の件名がとても長いので何行にも分かれます、はい、そうです",
    "Ünï " + String(repeating: "wörd ", count: 40), String(repeating: "x", count: 200),
    "=?utf-8?q?x?=", "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀", "e\u{301}", "trailing ", "\"quoted\" \\ back",
  ])
  func `arrive as they were written`(text: String) async throws {
    let message = try await parsed(draft(fromName: text, toName: text, subject: text))
    #expect(message.problems.isEmpty)
    #expect(message.header("Subject") == text.oneLine)
    #expect(message.mailboxes["To"]?.first?.first == text.oneLine)
    #expect(message.mailboxes["From"]?.first?.first == text.oneLine)
  }

  @Test(arguments: [
    "a\r\nBcc: evil@example.com", "a\n\n.\n", "a\0b", "a\u{1B}[2Jb", "a\u{85}b", "a\u{2028}b",
    "a\u{2029}b", "a\u{202E}b", "a\u{2066}b", "a\u{200F}b", "a\u{7F}b", "a\u{9B}b",
  ])
  func `have a space where something hidden stood`(text: String) async throws {
    let message = try await parsed(draft(fromName: text, toName: text, subject: text))
    #expect(message.problems.isEmpty)
    #expect(message.headers.map(\.first) == expectedHeaders)
    let subject = try #require(message.header("Subject"))
    #expect(subject.hasPrefix("a "))
    #expect(subject.unicodeScalars.allSatisfy { $0.value >= 0x20 && !$0.properties.isBidiControl })
    #expect(message.mailboxes["To"]?.count == 1)
  }

  @Test(arguments: [
    "Stone, Bob", "Bob (work)", "<bob@x.example>", "Bob; Eve <eve@x.example>", "a@b.example",
    "Dr. B. Stone", "semi;colon:colon",
  ])
  func `never add a second recipient`(name: String) async throws {
    let message = try await parsed(draft(toName: name))
    #expect(message.mailboxes["To"] == [[name, "bob+x@sub.example.net"]])
  }
}

let expectedHeaders: [String?] = [
  "Date", "From", "To", "Reply-To", "Subject", "Message-ID", "List-Unsubscribe",
  "Handpick-Invitation", "MIME-Version", "Content-Type",
]

extension String {
  /// The text with hidden characters and runs of spaces as one space, as headers show it.
  var oneLine: String {
    let visible = unicodeScalars.map { scalar -> Unicode.Scalar in
      let isHidden =
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
        || (0x2028...0x2029).contains(scalar.value) || scalar.properties.isBidiControl
      return isHidden ? " " : scalar
    }
    return visible.split(separator: " ").map { String(String.UnicodeScalarView($0)) }
      .joined(separator: " ")
  }
}
