/// Turns a draft into the final bytes, the same each time.
public protocol MessageComposer: Sendable {
  /// The finished message: 7-bit, CRLF line ends, ready for SMTP DATA without dot-stuffing.
  func bytes(of draft: MessageDraft) throws -> [UInt8]
}
