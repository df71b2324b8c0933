public import Invitations

/// What became of taking one invitation back.
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
}

/// What stopping everything did.
public struct StopReport: Hashable, Sendable {
  /// When.
  public var at: Moment
  /// Taken back without a trace.
  public var cancelled: [Invitation]
  /// Taken back although an earlier try may have left.
  public var withdrawn: [Invitation]
  /// Their last bytes were leaving that moment.
  public var leaving: [Invitation]
  /// Those of the same batches that had left before.
  public var hadLeft: [Invitation]
}
