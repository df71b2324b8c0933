import Invitations
import Mail
import MailServers
import Testing

@Suite struct `A finished message` {
  @Test func `has exactly these bytes`() throws {
    let bytes = try MessageWriter().bytes(
      of: draft(body: "Hello Bob,\r\n\r\nsee https://example.org/a?b=1&c=2.\n.\nFrom me\n"))
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == golden.split(
          separator: "\n", omittingEmptySubsequences: false
        ).joined(separator: "\r\n"))
  }

  @Test func `is the same each time`() throws {
    let draft = try draft()
    #expect(try MessageWriter().bytes(of: draft) == MessageWriter().bytes(of: draft))
  }

  @Test func `is read by another program as it was meant`() async throws {
    let message = try await parsed(draft())
    #expect(message.problems.isEmpty)
    #expect(message.mailboxes["From"] == [["Ana García", "ana@example.org"]])
    #expect(message.mailboxes["To"] == [["Bob Stone", "bob+x@sub.example.net"]])
    #expect(message.mailboxes["Reply-To"] == [["", "ana+hp-\(testToken)@example.org"]])
    #expect(message.header("Subject") == "Stay in touch?")
    #expect(message.header("Message-ID") == "<hp1.\(testToken)@example.org>")
    #expect(message.date == "2026-11-23T10:14:30+01:00")
    #expect(
      message.structure == [
        "multipart/mixed", "multipart/alternative", "text/plain", "text/html", "text/vcard",
      ])
    #expect(message.parts.map(\.charset) == ["utf-8", "utf-8", "utf-8"])
    #expect(message.parts.last?.filename == "contact.vcf")
  }

  @Test func `carries the token in the Message-ID alone when told so`() async throws {
    let message = try await parsed(draft(replyStyle: .messageID))
    #expect(message.mailboxes["Reply-To"] == [["", "ana@example.org"]])
    #expect(
      message.header("List-Unsubscribe")
        == "<mailto:ana@example.org?subject=never&body=hp1.\(testToken)>")
  }

  @Test(arguments: [
    (0, "+00:00"), (-12_600, "-03:30"), (20_700, "+05:45"), (50_400, "+14:00"), (-1172, "-00:19"),
  ])
  func `has a date in the sender's zone`(secondsEast: Int, zone: String) async throws {
    #expect(try await parsed(draft(secondsEast: secondsEast)).date.hasSuffix(zone))
  }

  @Test func `needs an address with room for the token`() throws {
    let long = String(repeating: "a", count: 35) + "@example.org"
    #expect(throws: MessageProblem.replyAddressTooLong(long)) {
      try MessageWriter().bytes(of: draft(from: long))
    }
    #expect(try !MessageWriter().bytes(of: draft(from: long, replyStyle: .messageID)).isEmpty)
    #expect(try !MessageWriter().bytes(of: draft(from: String(long.dropFirst()))).isEmpty)
  }

  @Test(arguments: ["", "a b", "a\r\nBcc: x@y.z", "ü", String(repeating: "a", count: 37)])
  func `needs a plain identifier`(uid: String) throws {
    #expect(throws: MessageProblem.identifier(uid)) {
      try MessageWriter().bytes(of: draft(uid: uid))
    }
  }

  @Test func `escapes the address in the link to say never`() async throws {
    let message = try await parsed(draft(from: "a%b&c?d=e@example.org"))
    #expect(
      message.header("List-Unsubscribe")
        == "<mailto:a%25b%26c%3Fd%3De+hp-\(testToken)@example.org?subject=never>")
  }
}

/// One draft, written and read back by Python.
func parsed(_ draft: MessageDraft) async throws -> ParsedMessage {
  let messages = try await ParsedMessage.reading([MessageWriter().bytes(of: draft)])
  return try #require(messages.first)
}

private let golden = """
  Date: Mon, 23 Nov 2026 10:14:30 +0100
  From: =?utf-8?Q?Ana_Garc=C3=ADa?= <ana@example.org>
  To: Bob Stone <bob+x@sub.example.net>
  Reply-To: ana+hp-abcdefghijklmnopqrstuvwxyz@example.org
  Subject: Stay in touch?
  Message-ID: <hp1.abcdefghijklmnopqrstuvwxyz@example.org>
  List-Unsubscribe:
   <mailto:ana+hp-abcdefghijklmnopqrstuvwxyz@example.org?subject=never>
  Handpick-Invitation: uid=0d9f3c1e-6b7a-4c3e-9a51-2f8f6d1f0a77; seq=0
  MIME-Version: 1.0
  Content-Type: multipart/mixed;
   boundary="=_mixed-0d9f3c1e-6b7a-4c3e-9a51-2f8f6d1f0a77"

  --=_mixed-0d9f3c1e-6b7a-4c3e-9a51-2f8f6d1f0a77
  Content-Type: multipart/alternative;
   boundary="=_alternative-0d9f3c1e-6b7a-4c3e-9a51-2f8f6d1f0a77"

  --=_alternative-0d9f3c1e-6b7a-4c3e-9a51-2f8f6d1f0a77
  Content-Type: text/plain; charset=utf-8
  Content-Transfer-Encoding: quoted-printable

  Hello Bob,

  see https://example.org/a?b=3D1&c=3D2.
  =2E
  =46rom me

  --=_alternative-0d9f3c1e-6b7a-4c3e-9a51-2f8f6d1f0a77
  Content-Type: text/html; charset=utf-8
  Content-Transfer-Encoding: quoted-printable

  <!DOCTYPE html>
  <html><head><meta charset=3D"utf-8"></head><body>
  <p dir=3D"auto">
  Hello Bob,</p>
  <p dir=3D"auto">
  see <a href=3D"https://example.org/a?b=3D1&amp;c=3D2">https://example.org/a=
  ?b=3D1&amp;c=3D2</a>.<br>
  =2E<br>
  =46rom me</p>
  </body></html>

  --=_alternative-0d9f3c1e-6b7a-4c3e-9a51-2f8f6d1f0a77--

  --=_mixed-0d9f3c1e-6b7a-4c3e-9a51-2f8f6d1f0a77
  Content-Type: text/vcard; charset=utf-8
  Content-Transfer-Encoding: quoted-printable
  Content-Disposition: attachment; filename="contact.vcf"

  BEGIN:VCARD
  VERSION:3.0
  FN:Ana Garc=C3=ADa
  N:;Ana Garc=C3=ADa;;;
  EMAIL;TYPE=3DINTERNET:ana@example.org
  END:VCARD

  --=_mixed-0d9f3c1e-6b7a-4c3e-9a51-2f8f6d1f0a77--

  """
