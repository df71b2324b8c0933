/// How long somebody is left alone after an invitation came to nothing.
public enum CoolDown {
  /// After it was withdrawn.
  public static let afterWithdrawn = Duration.days(21)
  /// After it lapsed without an answer.
  public static let afterExpired = Duration.days(90)

  /// When this invitation no longer stands in the way of another; nil when it never did.
  public static func end(after invitation: Invitation) -> Moment? {
    switch invitation.state {
    case .withdrawn: invitation.changedAt + afterWithdrawn
    case .expired: invitation.changedAt + afterExpired
    default: nil
    }
  }
}
