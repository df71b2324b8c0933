import Invitations

/// Made-up values for tests, each with only what the test is about.
enum Made {
  static let start = CivilTime.moment(year: 2026, month: 11, day: 23, hour: 10, minute: 12)

  static func record(
    _ name: String, _ emails: String..., source: String = "/home/me/c.vcf", uid: String? = nil,
    organization: String? = nil
  ) -> ContactRecord {
    ContactRecord(
      source: source, index: 1, line: 1, name: name, emails: emails, organization: organization,
      uid: uid)
  }

  /// Messages on a network: two on a day, and an answer ten days later.
  static let messages: [MailExchange] = {
    let noon = CivilTime.moment(year: 2026, month: 10, day: 1, hour: 12)
    let message = MailExchange(.sent, at: noon, recipients: 2)
    return [message, message, MailExchange(.received, at: noon + .days(10))]
  }()

  static func address(_ text: String) throws -> EmailAddress { try EmailAddress(text) }
}

extension Made {
  static let clock = ClockReading(now: start, bootID: "boot-1", sinceBoot: .hours(3))
  /// The owner, of whom nothing but an address is configured.
  static let owner = Owner(ownKeys: [sender.address.identityKey])
  static let sender = Mailbox(name: "Jan Novak", address: known("jan@me.example"))
  /// Nothing but the hold slows these down.
  static let policy = SendingPolicy(
    fixedHold: .minutes(2), pace: .zero, quietHours: nil,
    caps: SendingPolicy.Caps(batch: 50, day: 200, week: 1_000))

  /// The clock so much later, both of its hands.
  static func later(_ duration: Duration) -> ClockReading {
    ClockReading(
      now: clock.now + duration, bootID: clock.bootID, sinceBoot: clock.sinceBoot + duration)
  }

  private static func known(_ text: String) -> EmailAddress {
    do {
      return try EmailAddress(text)
    } catch {
      preconditionFailure("\(text): \(error)")
    }
  }
}

/// Writes a draft as a few plain lines.
struct PlainComposer: MessageComposer {
  func bytes(of draft: MessageDraft) throws -> [UInt8] {
    Array("To: \(draft.to)\r\nMessage-ID: \(draft.messageID)\r\n\r\n\(draft.letter.body)".utf8)
  }
}
