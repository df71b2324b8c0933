internal import Invitations
internal import Terminal

/// One invitation's story: what happened, what can be done, and what nobody can do.
enum InvitationDetails {
  static func lines(_ invitation: Invitation, history: [JournalEntry], model: Model) -> [Line] {
    var lines = [
      Line(invitation.name, .bold), Line(invitation.address.sendKey), Line(""),
      Line("Batch \(invitation.batch)   \(invitation.subject)"),
      Line("Attempt \(invitation.attempt) of 2"), Line(""), Line("What happened", .bold),
    ]
    lines += story(invitation, history: history, model: model).map { Line("  \($0)") }
    let can = possible(invitation, model: model)
    if !can.isEmpty {
      lines += [Line(""), Line("What you can do", .bold)] + can.map { Line("  \($0)") }
    }
    if invitation.state == .sent || invitation.state == .unknown {
      lines += [
        Line(""), Line("What nobody can do", .bold),
        Line("  unsend it. It is in \(invitation.name)'s inbox."),
      ]
    }
    return lines + [Line(""), Line("Nothing more is sent by itself.", .dim)]
  }

  /// The same in five lines.
  static func short(_ invitation: Invitation, history: [JournalEntry], model: Model) -> [Line] {
    let story = story(invitation, history: history, model: model)
    return [Line("\(invitation.name)  \(model.stateWords(invitation))", .bold)]
      + story.suffix(2).map { Line("  \($0)") }
      + possible(invitation, model: model).map { Line("  \($0)") }
  }

  private static func story(
    _ invitation: Invitation, history: [JournalEntry], model: Model
  ) -> [String] {
    let clock = model.clock
    let held = "\(Wording.when(invitation.confirmedAt, clock)) held"
    let rest = history.map { "\(Wording.when($0.at, clock)) \(words($0.event, clock: clock))" }
    let answer =
      invitation.state == .sent
      ? ["no answer yet. A reminder is never sent by itself."] : []
    return [held] + rest + answer
  }

  private static func possible(_ invitation: Invitation, model: Model) -> [String] {
    let withdraw = model.key(.withdraw)
    return switch invitation.state {
    case .held where !invitation.mayHaveLeft:
      ["\(withdraw) takes it back: nobody will see anything."]
    case .held, .claimed, .marked, .sent, .unknown:
      [
        "\(withdraw) withdraws: the \"yes\" in that mail stops working. The mail stays",
        "in the inbox; no new mail goes out.",
      ]
    default: ["This one is over. \(model.key(.mailAsSent)) shows the mail."]
    }
  }

  /// An event of the journal in words.
  static func words(_ event: Invitation.Event, clock: ClockReading) -> String {
    switch event {
    case .claimed: "taken up for sending"
    case .blocked(let reason): "not sent: \(reason)"
    case .marked: "released"
    case .taken(let reply): "handed to mail server (\(reply))"
    case .refused(let reply, _): "refused by the mail server (\(reply))"
    case .putOff(let reason): "put off: \(reason)"
    case .lost(let reason): "the try was lost: \(reason)"
    case .provedSent(let evidence): "did leave: \(evidence)"
    case .treatedAsSent: "you decided that it has left"
    case .sendAgain(let at): "you had it sent again, leaves \(Wording.when(at, clock))"
    case .accepted: "they said yes"
    case .declined: "they said no"
    case .stopped: "they said never again"
    case .complained(let evidence): "they complained: \(evidence)"
    case .undeliverable(let reply, _): "came back (\(reply))"
    case .withdrawn: "withdrawn by you"
    case .restored: "held again, as you undid it"
    case .cancelled(let reason): reason.isEmpty ? "cancelled" : "cancelled: \(reason)"
    case .lapsed: "lapsed without an answer"
    case .heldAgain(let at, let reason): "held again until \(Wording.when(at, clock)): \(reason)"
    case .extended(let at): "held a little longer, until \(Wording.when(at, clock))"
    }
  }
}
