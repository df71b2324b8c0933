import Invitations
import Testing

struct MailMonthsTests {
  private static let clock = ClockReading(
    now: CivilTime.moment(year: 2026, month: 11, day: 23), bootID: "b", sinceBoot: .zero,
    secondsEast: 3600)

  private static func mail(
    _ direction: TieAccumulator.Direction, _ year: Int, _ month: Int, _ day: Int, hour: Int = 12
  ) -> MailExchange {
    MailExchange(
      direction, at: CivilTime.moment(year: year, month: month, day: day, hour: hour))
  }

  @Test func `months are the owner's, and what is older than 24 of them is not counted`() {
    let months = MailMonths(
      [
        Self.mail(.sent, 2024, 11, 30), Self.mail(.sent, 2024, 11, 30, hour: 23),
        Self.mail(.received, 2026, 11, 1), Self.mail(.received, 2026, 10, 31, hour: 22),
        Self.mail(.sent, 2027, 1, 1),
      ], at: Self.clock)
    #expect(months.months.count == 24)
    #expect(months.months.first?.iso == "2024-12")
    #expect(months.months.last?.iso == "2026-11")
    #expect(months.months.first?.sent == 1)
    #expect(months.months.suffix(2).map(\.received) == [1, 1])
    #expect([months.sent, months.received] == [1, 2])
  }

  @Test func `both rows of the picture have one scale, in any locale`() {
    let mails =
      [Self.mail(.sent, 2026, 11, 2)] + (1...8).map { Self.mail(.received, 2026, 10, $0) }
      + (1...4).map { Self.mail(.received, 2026, 9, $0) }
    let months = MailMonths(mails, at: Self.clock)
    let gap = String(repeating: ".", count: 21)
    #expect(
      months.chart(ascii: false) == [
        "you wrote   \(gap)..▁  1", "they wrote  \(gap)▄█.  12",
        "            Dec 2024        Nov 2026",
      ])
    #expect(months.chart(ascii: true)[1] == "they wrote  \(gap)+@.  12")
  }
}
