/// What taking back can and can not do, in the words of the dialogs: nothing is promised that e-mail
/// can not keep.
public enum WithdrawalText {
  /// The title of the dialog.
  ///
  /// `Withdraw the invitation to Ana?`, `Withdraw 2 invitations?`
  public static func question(_ invitations: [Invitation]) -> String {
    guard invitations.count == 1, let only = invitations.first else {
      return "Withdraw \(invitations.count) invitations?"
    }
    return "Withdraw the invitation to \(given(only))?"
  }

  /// The words to type for several: `withdraw 2`.
  public static func phrase(_ count: Int) -> String { "withdraw \(count)" }

  /// What withdrawing these does and what it can not do, a sentence a line.
  public static func consequences(_ invitations: [Invitation]) -> [String] {
    guard invitations.count == 1, let only = invitations.first else { return ofMany(invitations) }
    return isCertainlyHere(only) ? ofHeld(only) : ofSent(only)
  }

  /// What was done to one, once it is done.
  public static func result(_ invitation: Invitation) -> String {
    let name = given(invitation)
    switch invitation.state {
    case .cancelled:
      return "Cancelled before sending. \(name) never sees anything of it."
    case .withdrawn where invitation.didLeave:
      return "Withdrawn. The link is dead and nothing more will be sent. The e-mail itself stays "
        + "in \(name)'s mailbox: e-mail cannot be called back."
    case .withdrawn:
      return "Withdrawn. The link is dead and nothing more will be sent. Whether the e-mail "
        + "reached \(name)'s mailbox is not known: e-mail cannot be called back."
    default:
      return "Not withdrawn: the invitation to \(name) is \(invitation.state.word)."
    }
  }

  /// What was done to several.
  public static func result(_ invitations: [Invitation]) -> String {
    if invitations.count == 1, let only = invitations.first { return result(only) }
    let cancelled = invitations.count { $0.state == .cancelled }
    let withdrawn = invitations.count { $0.state == .withdrawn }
    let others = invitations.filter { $0.state != .cancelled && $0.state != .withdrawn }
    var sentences: [String] = []
    if cancelled > 0 { sentences.append("\(cancelled) taken back without a trace.") }
    if withdrawn > 0 {
      sentences.append(
        "\(withdrawn) withdrawn: their links are dead, the e-mails stay where they are.")
    }
    if !others.isEmpty { sentences.append("\(others.count) not withdrawn: \(names(others)).") }
    return sentences.isEmpty ? "Nothing was withdrawn." : sentences.joined(separator: " ")
  }

  /// The dialog's title when an answer was found just before withdrawing.
  public static func answeredMeanwhile(_ invitation: Invitation, now: Moment) -> String {
    let ago = RelativeTime.shortAgo(invitation.changedAt, now: now)
    return "\(given(invitation)) \(invitation.state.word) \(ago). Withdraw anyway?"
  }

  /// Said when the mailbox could not be read before withdrawing.
  public static let couldNotCheck = "could not check for answers"

  private static func ofHeld(_ invitation: Invitation) -> [String] {
    [
      "It has not left. \(given(invitation)) never sees anything of it.",
      "You can invite again at any time.",
    ]
  }

  private static func ofSent(_ invitation: Invitation) -> [String] {
    let name = given(invitation)
    return [
      invitation.didLeave
        ? "It has left. \(name) sees it, if it was delivered; nobody knows whether it was read."
        : "It may have left. If it did, \(name) sees it; nobody knows whether it was read.",
      "The \"yes\" in it stops working at once.",
      "It stays in the mailbox, on the phone, in backups: e-mail cannot be called back.",
      "No mail goes out.",
      invitation.attempt >= 2
        ? "This was the second and last attempt." : "You can ask again after 21 days, once.",
    ]
  }

  private static func ofMany(_ invitations: [Invitation]) -> [String] {
    let held = invitations.count(where: isCertainlyHere)
    var lines: [String] = []
    if held > 0 {
      lines.append(
        held == invitations.count
          ? "None has left. Nobody sees anything of them."
          : "\(held) of them \(held == 1 ? "has" : "have") not left: nobody sees anything of "
            + "\(held == 1 ? "it" : "them").")
    }
    if held < invitations.count {
      lines.append("Their \"yes\" stops working. The mails stay where they are.")
    }
    return lines + ["No mail goes out."]
  }

  private static func isCertainlyHere(_ invitation: Invitation) -> Bool {
    (invitation.state == .held || invitation.state == .claimed) && !invitation.mayHaveLeft
  }

  private static func given(_ invitation: Invitation) -> String {
    Person(id: invitation.person, name: invitation.name).greetingName ?? invitation.name
  }

  private static func names(_ invitations: [Invitation]) -> String {
    invitations.map { "\($0.name) is \($0.state.word)" }.joined(separator: ", ")
  }
}
