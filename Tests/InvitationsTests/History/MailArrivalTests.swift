import Invitations
import Testing

struct MailArrivalTests {
  private static let (me, ann) = ("me@y.example", "ann@x.example")
  private static let now = CivilTime.moment(year: 2026, month: 11, day: 23)

  private func verdict(
    from sender: String, to recipients: [String], _ arrival: MailArrival
  ) throws -> SeenMail.Verdict {
    let mail = SeenMail(
      from: [try EmailAddress(sender)], to: try recipients.map { try EmailAddress($0) },
      date: Self.now - .days(1), arrival: arrival)
    var judge = MailJudge(
      for: Owner(ownKeys: [try EmailAddress(Self.me).identityKey]), now: Self.now)
    return judge.verdict(on: mail)
  }

  private func isYours(_ arrival: MailArrival) throws -> Bool {
    switch try verdict(from: Self.me, to: [Self.ann, Self.me], arrival) {
    case .counted(let mail, let people):
      mail.direction == .sent && people.map(\.text) == [Self.ann]
    case .keptOut(let reason): reason != .forged
    }
  }

  @Test func `your own address in an archive or in sent mail is you`() throws {
    #expect(try isYours(MailArrival()))
    #expect(try isYours(MailArrival(returnPath: try EmailAddress("b@x.example"))))
    let spam = MailArrival(isInSentFolder: true, check: .failed)
    #expect(try isYours(spam))
  }

  @Test func `a copy that came back to you is you, when it is vouched for or returns to you`()
    throws
  {
    let me = try EmailAddress(Self.me)
    #expect(try isYours(MailArrival(deliveredTo: me, check: .passed)))
    #expect(
      try isYours(MailArrival(deliveredTo: me, returnPath: try EmailAddress("me+x@y.example"))))
  }

  @Test func `delivered mail that only names you as its sender is forged`() throws {
    let me = try EmailAddress(Self.me)
    let evil = try EmailAddress("bounce@evil.example")
    for arrival in [
      MailArrival(deliveredTo: me), MailArrival(deliveredTo: me, returnPath: evil),
      MailArrival(isDelivered: true), MailArrival(returnPath: me, check: .doubtful),
      MailArrival(check: .failed),
    ] {
      #expect(try !isYours(arrival), "\(arrival)")
    }
  }

  @Test func `nobody wrote what their own domain disowns, though doubt alone says little`() throws {
    let failed = try verdict(from: Self.ann, to: [Self.me], MailArrival(check: .failed))
    #expect(failed == .keptOut(.forged))
    let doubtful = try verdict(from: Self.ann, to: [Self.me], MailArrival(check: .doubtful))
    #expect(doubtful != .keptOut(.forged))
  }

  @Test func `mail with hidden recipients only, and sent mail of a stranger, say nothing`() throws {
    let me = try EmailAddress(Self.me)
    #expect(
      try verdict(from: Self.ann, to: [], MailArrival(deliveredTo: me)) == .keptOut(.allBcc))
    #expect(
      try verdict(from: Self.ann, to: [Self.me], MailArrival(isInSentFolder: true))
        == .keptOut(.notToYou))
  }

  @Test func `sent mail and deliveries show own addresses, lists do not`() throws {
    let (ann, me) = (try EmailAddress(Self.ann), try EmailAddress(Self.me))
    var mail = SeenMail(
      from: [ann], to: [], date: nil, arrival: MailArrival(isInSentFolder: true, deliveredTo: me))
    #expect(mail.ownEvidence.map(\.0) == [.sent, .delivered])
    #expect(mail.ownEvidence.map(\.1) == [ann, me])
    mail.keptOut = .list
    #expect(mail.ownEvidence.isEmpty)
    #expect(OwnEvidence.sent.words(1) == "1 mail in your sent mail is from it")
    #expect(OwnEvidence.delivered.words(12) == "12 mails in your folders were delivered to it")
    #expect(
      OwnEvidence.common.words(12)
        == "12 mails without a known address of yours are from or to it")
  }
}
