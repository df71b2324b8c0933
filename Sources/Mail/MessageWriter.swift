public import Invitations

/// Writes the finished message: text, HTML and the sender's card, in 7-bit lines that end in CRLF.
///
/// The same draft always gives the same bytes, so what was reviewed is what is stored and sent. No
/// line starts with a dot or `From `, so nothing on the way has to change the message. Lines are
/// at most 78 bytes, except that an address, Message-ID or URL is never broken in two (RFC 5322
/// section 2.1.1).
public struct MessageWriter: MessageComposer {
  /// Makes a writer.
  public init() {}

  /// The finished message, or what about the draft can not be put into a message.
  public func bytes(of draft: MessageDraft) throws -> [UInt8] {
    try Self.check(draft)
    var message = headers(of: draft).flatMap(\.bytes)
    let alternative = Multipart(
      subtype: "alternative", boundary: "=_alternative-\(draft.uid)",
      parts: [
        Part(type: "text/plain", text: BodyText(draft.letter.body).plain),
        Part(type: "text/html", text: BodyText(draft.letter.body).html),
      ])
    let card = Part(
      type: "text/vcard", text: SenderCard(draft.from).text, filename: "contact.vcf")
    message +=
      Multipart(
        subtype: "mixed", boundary: "=_mixed-\(draft.uid)",
        parts: [alternative.bytes, card.bytes]
      ).bytes
    return message
  }

  private func headers(of draft: MessageDraft) -> [HeaderLine] {
    [
      HeaderLine("Date", [MessageDate(draft.date, secondsEast: draft.secondsEast).text]),
      HeaderLine("From", MailboxWords(draft.from).words),
      HeaderLine("To", MailboxWords(draft.to).words),
      HeaderLine("Reply-To", [draft.replyAddress]),
      HeaderLine("Subject", HeaderText(draft.letter.subject).words),
      HeaderLine("Message-ID", [draft.messageID]),
      HeaderLine("List-Unsubscribe", ["<\(NeverAgainLink(draft).url)>"]),
      HeaderLine("Handpick-Invitation", ["uid=\(draft.uid);", "seq=0"]),
      HeaderLine("MIME-Version", ["1.0"]),
    ]
  }

  private static func check(_ draft: MessageDraft) throws(MessageProblem) {
    guard EmailAddress.isValid(draft.replyAddress) else {
      throw .replyAddressTooLong(draft.from.address.sendKey)
    }
    let isPlain = draft.uid.utf8.allSatisfy { $0 == UInt8(ascii: "-") || $0.isLetterOrDigit }
    guard isPlain, (1...36).contains(draft.uid.utf8.count) else { throw .identifier(draft.uid) }
  }
}

extension UInt8 {
  /// Whether this is an ASCII letter or digit.
  var isLetterOrDigit: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
