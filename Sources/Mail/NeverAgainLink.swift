import Invitations

/// The address that a mail program writes to when its user clicks "unsubscribe" (RFC 6068).
struct NeverAgainLink {
  /// A `mailto:` with the token in the address, or in the body where the address has none.
  let url: String

  /// Writes the link.
  init(_ draft: MessageDraft) {
    let address = draft.replyAddress.utf8.flatMap { byte in
      byte.isLetterOrDigit || Self.literal.contains(byte)
        ? [byte] : Hexadecimal.escape(byte, with: UInt8(ascii: "%"))
    }
    let mailto = "mailto:\(String(decoding: address, as: UTF8.self))?subject=never"
    switch draft.replyStyle {
    case .plus: url = mailto
    case .messageID: url = "\(mailto)&body=hp1.\(draft.token.text)"
    }
  }

  private static let literal = Array("@.-_~!$'*+".utf8)
}
