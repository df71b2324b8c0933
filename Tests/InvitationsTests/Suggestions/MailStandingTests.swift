import Invitations
import Testing

struct MailStandingTests {
  private let now = Made.start

  private func standing(_ mails: (Direction, days: Int, recipients: Int)...) -> MailStanding {
    MailStanding(
      mails.map { MailExchange($0.0, at: now - .days($0.days), recipients: $0.recipients) },
      now: now)
  }

  private typealias Direction = TieAccumulator.Direction

  @Test func `over the years no mail fades`() {
    let fresh = standing((.sent, 0, 1), (.received, 0, 4))
    let old = standing((.sent, 4_000, 1), (.received, 3_000, 4))
    #expect(fresh.lifetime == old.lifetime)
    #expect(abs(fresh.lifetime - fresh.tie.strength) < 1e-12)
    #expect(abs(fresh.lifetime - (0.5 + 0.5 + 5 * 0.5.squareRoot())) < 1e-12)
    #expect(old.tie.strength < 0.001)
  }

  @Test func `the last contact is the latest in either direction`() {
    #expect(standing((.sent, 9, 1), (.received, 30, 1)).lastContact == now - .days(9))
    #expect(standing((.sent, 90, 1), (.received, 30, 1)).lastContact == now - .days(30))
    #expect(standing().lastContact == nil)
  }

  @Test func `who wrote lately is likely to answer, whom the owner wrote to is not`() {
    #expect(standing((.sent, 0, 1)).incoming == 0)
    #expect(standing((.received, 0, 1)).incoming > standing((.received, 90, 1)).incoming)
  }

  @Test func `close over the years and faint now is dormant`() {
    #expect(standing((.sent, 900, 1), (.received, 900, 1), (.sent, 800, 1)).isDormant)
    // One mail each way is not close.
    #expect(!standing((.sent, 900, 1), (.received, 900, 1)).isDormant)
    // Still more than faint.
    #expect(!standing((.sent, 90, 1), (.received, 90, 1), (.sent, 90, 1)).isDormant)
    #expect(!standing().isDormant)
  }

  @Test(arguments: [Flag.Kind.own, .daemon, .list, .declined, .suppressed])
  func `nobody is asked to catch up with these`(_ kind: Flag.Kind) {
    #expect(!MailStanding.canBeWrittenTo(flags: kind.bit))
  }

  @Test(arguments: [Flag.Kind.connected, .old, .pending, .family])
  func `with these they are`(_ kind: Flag.Kind) {
    #expect(MailStanding.canBeWrittenTo(flags: kind.bit))
  }
}
