import Invitations
import Testing

/// The token of every draft in these tests.
let testToken = "abcdefghijklmnopqrstuvwxyz"

/// A draft to test with; every part can be replaced.
func draft(
  fromName: String = "Ana García", from: String = "ana@example.org", toName: String = "Bob Stone",
  to: String = "bob+x@sub.example.net", subject: String = "Stay in touch?",
  body: String = "Hello Bob.\n", uid: String = "0d9f3c1e-6b7a-4c3e-9a51-2f8f6d1f0a77",
  secondsEast: Int = 3600, replyStyle: MessageDraft.ReplyStyle = .plus
) throws -> MessageDraft {
  MessageDraft(
    date: CivilTime.moment(year: 2026, month: 11, day: 23, hour: 9, minute: 14, second: 30),
    secondsEast: secondsEast,
    from: Mailbox(name: fromName, address: try EmailAddress(from)),
    to: Mailbox(name: toName, address: try EmailAddress(to)),
    letter: Letter(subject: subject, body: body).filled(with: [:]), uid: uid,
    token: try #require(Token(testToken)), replyStyle: replyStyle)
}
