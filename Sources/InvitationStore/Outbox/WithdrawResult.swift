public import Invitations

/// What became of taking one invitation back, or of undoing that.
public enum WithdrawResult: Hashable, Sendable {
  /// It never left; nobody will ever see it.
  case cancelled(Invitation)
  /// It left, or may have: its token is dead, the mail stays where it is.
  case withdrawn(Invitation)
  /// Its last bytes are leaving this moment; ask again when the outcome is known.
  case busy(Invitation)
  /// It is held again: the undoing of a withdrawal.
  case held(Invitation)
  /// It can not be done; the sentence says why.
  case refused(Invitation, String)
  /// There is no such invitation.
  case unknown(Invitation.ID)

  /// Whether it was done.
  public var isDone: Bool {
    switch self {
    case .cancelled, .withdrawn, .held: true
    case .busy, .refused, .unknown: false
    }
  }

  /// What happened, honestly, for the owner.
  public var sentence: String {
    switch self {
    case .cancelled(let invitation): WithdrawalText.cancelled(invitation)
    case .withdrawn(let invitation): WithdrawalText.withdrawn(invitation)
    case .busy(let invitation):
      "The mail to \(invitation.name) is leaving this moment. Look again in a few seconds."
    case .held(let invitation): "The mail to \(invitation.name) is held again."
    case .refused(let invitation, let reason): "\(invitation.name): \(reason)"
    case .unknown(let id): UnknownInvitation(id: id).description
    }
  }
}
