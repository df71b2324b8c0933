import Invitations
import Testing

struct WithdrawalTextTests {
  private func made(
    _ state: Invitation.State, _ name: String = "Ana Silva", mayHaveLeft: Bool = false
  ) -> Invitation {
    var invitation = Made.invitation(state: state, mayHaveLeft: mayHaveLeft)
    invitation.name = name
    return invitation
  }

  @Test func `after withdrawing a sent one it says what e-mail can not do`() {
    #expect(
      WithdrawalText.result(made(.withdrawn))
        == "Withdrawn. The link is dead and nothing more will be sent. The e-mail itself stays in "
        + "Ana's mailbox: e-mail cannot be called back.")
  }

  @Test func `after withdrawing an unknown one it claims nothing`() {
    var invitation = made(.withdrawn)
    invitation.sentAt = nil
    #expect(
      WithdrawalText.result(invitation)
        == "Withdrawn. The link is dead and nothing more will be sent. Whether the e-mail reached "
        + "Ana's mailbox is not known: e-mail cannot be called back.")
  }

  @Test func `a cancelled one left no trace`() {
    #expect(
      WithdrawalText.result(made(.cancelled))
        == "Cancelled before sending. Ana never sees anything of it.")
  }

  @Test func `what could not be withdrawn is told`() {
    #expect(
      WithdrawalText.result(made(.accepted))
        == "Not withdrawn: the invitation to Ana is accepted.")
  }

  @Test func `the dialog for a held one`() {
    #expect(WithdrawalText.question([made(.held)]) == "Withdraw the invitation to Ana?")
    #expect(
      WithdrawalText.consequences([made(.held)]) == [
        "It has not left. Ana never sees anything of it.", "You can invite again at any time.",
      ])
  }

  @Test func `the dialog for one that left, or may have`() {
    let rest = [
      "The \"yes\" in it stops working at once.",
      "It stays in the mailbox, on the phone, in backups: e-mail cannot be called back.",
      "No mail goes out.", "You can ask again after 21 days, once.",
    ]
    let left = "It has left. Ana sees it, if it was delivered; nobody knows whether it was read."
    let may = "It may have left. If it did, Ana sees it; nobody knows whether it was read."
    #expect(WithdrawalText.consequences([made(.sent)]) == [left] + rest)
    #expect(WithdrawalText.consequences([made(.unknown)]) == [may] + rest)
    #expect(WithdrawalText.consequences([made(.held, mayHaveLeft: true)]) == [may] + rest)
    var second = made(.sent)
    second.attempt = 2
    #expect(
      WithdrawalText.consequences([second]).last == "This was the second and last attempt.")
  }

  @Test func `the dialog for several`() {
    #expect(WithdrawalText.question([made(.sent), made(.sent)]) == "Withdraw 2 invitations?")
    #expect(WithdrawalText.phrase(2) == "withdraw 2")
    #expect(
      WithdrawalText.consequences([made(.sent), made(.sent)]) == [
        "Their \"yes\" stops working. The mails stay where they are.", "No mail goes out.",
      ])
    #expect(
      WithdrawalText.consequences([made(.held), made(.held)]) == [
        "None has left. Nobody sees anything of them.", "No mail goes out.",
      ])
    #expect(
      WithdrawalText.consequences([made(.held), made(.sent)]).first
        == "1 of them has not left: nobody sees anything of it.")
  }

  @Test func `the result of several adds up`() {
    let results = [
      made(.cancelled), made(.cancelled), made(.withdrawn), made(.accepted, "Bob Lee"),
    ]
    #expect(
      WithdrawalText.result(results)
        == "2 taken back without a trace. 1 withdrawn: their links are dead, the e-mails stay where "
        + "they are. 1 not withdrawn: Bob Lee is accepted.")
    #expect(WithdrawalText.result([]) == "Nothing was withdrawn.")
  }

  @Test func `an answer that came meanwhile is asked about`() {
    #expect(
      WithdrawalText.answeredMeanwhile(made(.accepted), now: Made.start + .minutes(3))
        == "Ana accepted 3 min ago. Withdraw anyway?")
    #expect(WithdrawalText.couldNotCheck == "could not check for answers")
  }
}

struct StopSummaryTests {
  private let at = CivilTime(
    CivilTime.moment(year: 2026, month: 11, day: 23, hour: 14, minute: 3, second: 12))

  @Test func `it says what left and what did not`() {
    let summary = StopSummary(at: at, takenBack: 37, alreadyLeft: ["Ana", "Ben"])
    #expect(
      "\(summary)"
        == "0 left after 14:03:12. 37 taken back without a trace. 2 had already left: Ana, Ben.")
  }

  @Test func `nothing had left`() {
    #expect(
      "\(StopSummary(at: at, takenBack: 3))"
        == "0 left after 14:03:12. 3 taken back without a trace. None had already left.")
  }

  @Test func `the one in flight is named`() {
    #expect(
      "\(StopSummary(at: at, takenBack: 3, inFlight: "Ana"))"
        == "1 left after 14:03:12. 3 taken back without a trace. "
        + "Ana's was on its way and could not be kept back. None had already left.")
  }

  @Test func `long lists are cut`() {
    let names = (1...12).map { "P\($0)" }
    #expect("\(StopSummary(at: at, takenBack: 0, alreadyLeft: names))".hasSuffix("P10 and 2 more."))
  }
}
