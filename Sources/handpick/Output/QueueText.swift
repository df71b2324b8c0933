import Invitations

/// The queue in words, for people who read it without the screens.
enum QueueText {
  /// A table of invitations, or the sentence that there are none.
  static func table(_ invitations: [Invitation], at clock: ClockReading) -> String {
    guard !invitations.isEmpty else {
      return "Nothing is held or waiting. Invitations you confirm appear here before they leave.\n"
    }
    let rows = invitations.map { invitation in
      [
        "\(invitation.id)", invitation.state.word, invitation.name, invitation.address.sendKey,
        what(invitation, clock),
      ]
    }
    return TextTable.lines(["ID", "STATE", "NAME", "ADDRESS", "WHAT"], rows)
      .joined(separator: "\n") + "\n"
  }

  /// One invitation's news in a few words.
  static func what(_ invitation: Invitation, _ clock: ClockReading) -> String {
    switch invitation.state {
    case .held: "leaves \(CivilTime(invitation.leavesAt, secondsEast: clock.secondsEast).clock)"
    case .sent, .accepted, .declined, .expired, .bounced, .withdrawn:
      [invitation.sentAt.map { "sent \(day($0, clock))" }, invitation.answer ?? invitation.reason]
        .compactMap(\.self).joined(separator: "; ")
    case .cancelled: "never left"
    default: invitation.reason ?? ""
    }
  }

  static func day(_ moment: Moment, _ clock: ClockReading) -> String {
    CivilTime(moment, secondsEast: clock.secondsEast).date
  }
}
