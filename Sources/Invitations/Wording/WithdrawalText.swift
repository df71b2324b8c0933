/// What was done to an invitation that was taken back: nothing is promised that e-mail can not keep.
public enum WithdrawalText {
  /// The words to type for several: `withdraw 2`.
  public static func phrase(_ count: Int) -> String { "withdraw \(count)" }

  /// Said of one that never left.
  public static func cancelled(_ invitation: Invitation) -> String {
    "Cancelled before sending. \(invitation.name) will never see it."
  }

  /// Said of one that left, or may have.
  public static func withdrawn(_ invitation: Invitation) -> String {
    let mailbox = "\(invitation.name)'s mailbox"
    let mail =
      invitation.didLeave
      ? "The e-mail itself stays in \(mailbox)"
      : "Whether the e-mail reached \(mailbox) is not known"
    return "Withdrawn. The link is dead and nothing more will be sent. \(mail): e-mail cannot be "
      + "called back."
  }
}
