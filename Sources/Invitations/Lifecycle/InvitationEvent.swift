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
    /// A report says that it could not be delivered.
    case undeliverable(reply: String, deadAddress: Bool)
    /// The owner took it back.
    case withdrawn
    /// Everything held was taken back at once, or a suppression came up while it was held.
    case cancelled(reason: String)
    /// Its time is over.
    case lapsed
    /// A held one was found late (sleep, long absence) and needs a new look before it may leave.
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
      case .undeliverable: "undeliverable"
      case .withdrawn: "withdrawn"
      case .cancelled: "cancelled"
      case .lapsed: "lapsed"
      case .heldAgain: "held again"
      case .extended: "extended"
      }
    }
  }

  /// What else must happen, in the same transaction, because of an event.
  public enum Consequence: Hashable, Sendable {
    /// Write a suppression for the address and its person.
    case suppress(Suppression.Reason, evidence: String)
    /// Record that the two are connected.
    case connect
    /// Take back every other open invitation to the same person, without a word to them.
    case closeOthers
    /// Tell the owner that an answer came too late.
    case lateAnswer
  }

  /// Why an event can not happen to an invitation in its present state.
  public struct Refusal: Error, Hashable, Sendable, CustomStringConvertible {
    /// Where it stands.
    public let state: State
    /// The event's word.
    public let event: String

    /// Makes a refusal.
    public init(state: State, event: String) {
      self.state = state
      self.event = event
    }

    /// A sentence for a person.
    public var description: String {
      "This invitation is \(state.word), so it can not become \(event)."
    }
  }
}
