import Invitations

/// Writes the parts of a draft one under the other; enough to see that they arrive.
struct SimpleComposer: MessageComposer {
  struct Unwritable: Error {}
  var fails = false

  func bytes(of draft: MessageDraft) throws -> [UInt8] {
    if fails { throw Unwritable() }
    return Array(
      """
      From: \(draft.from)
      To: \(draft.to)
      Message-ID: \(draft.messageID)
      Subject: \(draft.letter.subject)

      \(draft.letter.body)
      """.utf8)
  }
}
