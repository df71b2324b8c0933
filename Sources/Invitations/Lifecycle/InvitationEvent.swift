extension Invitation {
  /// Something that happened to an invitation.
  public enum Event: Hashable, Sendable {
    /// The dispatcher took it.
    case claimed
    /// A guard refused it at dispatch, with its sentence.
    case blocked(reason: String)
    /// Its last bytes may leave now.
    case marked
    /// The next hop took it.
    case taken(reply: String)
    /// It was refused for good; `deadAddress` when the reply says that the mailbox does not exist.
    case refused(reply: String, deadAddress: Bool)
    /// It was put off; nothing was taken.
    case putOff(reason: String)
    /// The try was lost: by a crash, a broken connection or no reply.
    case lost(reason: String)
    /// Evidence (a bounce, a reply, an own copy) shows that it did leave.
    case provedSent(evidence: String)
    /// The owner decided to treat an unknown one as sent.
    case treatedAsSent
    /// The owner typed that an unknown one shall be sent again; it leaves at the given moment.
    case sendAgain(leavesAt: Moment)
    /// They said yes.
    case accepted
    /// They said no.
    case declined
    /// They said never again.
    case stopped
    /// They, or their provider, complained.
    case complained(evidence: String)
    /// A report says that it could not be delivered.
    case undeliverable(reply: String, deadAddress: Bool)
    /// The owner took it back.
    case withdrawn
    /// Everything held was taken back at once, or a suppression came up while it was held.
    case cancelled(reason: String)
    /// The owner undid the cancelling of a held one before it would have left.
    case restored
    /// Its time is over.
    case lapsed
    /// A held one was found late (sleep, long absence) and waits for a new look (`Moment.never`), the
    /// owner looked and it leaves at the given moment, or the dispatcher gave it back untouched.
    case heldAgain(leavesAt: Moment, reason: String)
    /// Opening the withdraw dialog gave it a little more time, once.
    case extended(leavesAt: Moment)

    /// The word in the journal.
    public var word: String {
      switch self {
      case .claimed: "claimed"
      case .blocked: "blocked"
      case .marked: "marked"
      case .taken: "taken"
      case .refused: "refused"
      case .putOff: "put off"
      case .lost: "lost"
      case .provedSent: "proved sent"
      case .treatedAsSent: "treated as sent"
      case .sendAgain: "send again"
      case .accepted: "accepted"
      case .declined: "declined"
      case .stopped: "stopped"
      case .complained: "complained"
      case .undeliverable: "undeliverable"
      case .withdrawn: "withdrawn"
      case .cancelled: "cancelled"
      case .restored: "restored"
      case .lapsed: "lapsed"
      case .heldAgain: "held again"
      case .extended: "extended"
      }
    }
  }
}
