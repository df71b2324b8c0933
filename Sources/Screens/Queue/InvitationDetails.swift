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
    let rest = history.map { "\(Wording.when($0.at, clock)) \($0.event.sentence(at: clock))" }
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
}
