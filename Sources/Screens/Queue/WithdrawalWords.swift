internal import Invitations
internal import Terminal

/// What withdrawing can and can not do, said before it is done.
enum WithdrawalWords {
  static func question(_ invitation: Invitation, model: Model) -> Question {
    let name = invitation.name
    var lines: [String] = []
    switch invitation.state {
    case .claimed, .marked:
      lines.append("This mail is leaving right now. If that can still be stopped, it is.")
    case .unknown, .held:
      lines.append("It may or may not have left. It is treated as if it had.")
    default:
      let when = invitation.sentAt.map {
        "It left \(RelativeTime.shortAgo($0, now: model.clock.now))."
      }
      lines.append(when ?? "It has left.")
    }
    lines += [
      "Its \"yes\" stops working at once, and a page says \"withdrawn by the sender\".",
      "The e-mail stays in \(name)'s mailbox, phone and backups: nobody can remove it.",
      "Whether it was read, nobody knows. No mail goes out about this.",
      "You can invite \(name) again after 21 days, once.",
    ]
    return Question(
      subject: .withdraw(invitation.id), title: "Withdraw the invitation to \(name)?",
      lines: lines, yes: "withdraw it", no: "keep it")
  }

  static func lines(_ withdrawal: Withdrawal, model: Model) -> [String] {
    let all = withdrawal.invitations
    let room = max(3, model.size.rows - 13)
    var lines = all.prefix(room).map { "\($0.name)   \(model.queueWords($0))" }
    if all.count > room { lines.append("and \(all.count - room) more") }
    if withdrawal.hidden > 0 { lines.append("\(withdrawal.hidden) of them hidden by the filter.") }
    if withdrawal.over > 0 {
      lines.append("\(withdrawal.over) marked before are over and stay as they are.")
    }
    let held = withdrawal.heldCount
    if held == all.count {
      lines.append("None has left: nobody will see anything.")
    } else {
      lines.append("Their \"yes\" stops working. The mails stay where they are. No mail goes out.")
      if held > 0 { lines.append("\(held) of them never left: nobody sees anything of those.") }
    }
    return lines
  }

  static func done(_ withdrawal: Withdrawal, undo: String) -> String {
    let count = withdrawal.invitations.count
    let held = withdrawal.heldCount
    if held == count {
      return "\(count) cancelled before sending, no trace. \(undo) holds them again."
    }
    let sent = "\(count - held) withdrawn: their links are dead, the mails stay where they are."
    return held == 0 ? sent : "\(held) cancelled before sending. \(sent)"
  }
}
