import Invitations
import Testing

@Suite("What is said of mail that was taken back")
struct TakenBackTests {
  private func made(_ state: Invitation.State, _ name: String = "Ana Silva") -> Invitation {
    var invitation = Made.invitation(state: state)
    invitation.name = name
    return invitation
  }

  @Test func `after withdrawing a sent one it says what e-mail can not do`() {
    #expect(
      WithdrawalText.withdrawn(made(.withdrawn))
        == "Withdrawn. The link is dead and nothing more will be sent. The e-mail itself stays in "
        + "Ana Silva's mailbox: e-mail cannot be called back.")
  }

  @Test func `after withdrawing an unknown one it claims nothing`() {
    var invitation = made(.withdrawn)
    invitation.sentAt = nil
    #expect(
      WithdrawalText.withdrawn(invitation)
        == "Withdrawn. The link is dead and nothing more will be sent. Whether the e-mail reached "
        + "Ana Silva's mailbox is not known: e-mail cannot be called back.")
  }

  @Test func `a cancelled one is never seen`() {
    #expect(
      WithdrawalText.cancelled(made(.cancelled))
        == "Cancelled before sending. Ana Silva will never see it.")
  }

  private static let at = ClockReading(
    now: CivilTime.moment(year: 2026, month: 11, day: 23, hour: 14, minute: 3, second: 12),
    bootID: "boot", sinceBoot: .seconds(1))

  @Test func `a stop says what left and what did not`() {
    let report = StopReport(
      at: Self.at, cancelled: [made(.cancelled), made(.cancelled)],
      hadLeft: [made(.sent, "Ana"), made(.sent, "Ben")])
    #expect(
      report.sentence
        == "0 left after 14:03:12. 2 taken back without a trace. 2 had already left: Ana, Ben.")
  }

  @Test func `a stop names what can not be kept back, and what may have left`() {
    let report = StopReport(
      at: Self.at, withdrawn: [made(.withdrawn, "Bob")], leaving: [made(.marked, "Ana")])
    #expect(
      report.sentence
        == "1 left after 14:03:12. 0 taken back without a trace. Leaving that moment: Ana. "
        + "Taken back, but may have left before: Bob.")
  }

  @Test func `long lists of names are cut`() {
    let report = StopReport(at: Self.at, hadLeft: (1...12).map { made(.sent, "P\($0)") })
    #expect(report.sentence.hasSuffix("12 had already left: \(names(1...10)) and 2 more."))
  }

  private func names(_ numbers: ClosedRange<Int>) -> String {
    numbers.map { "P\($0)" }.joined(separator: ", ")
  }
}
