extension Invitation {
  /// Where an invitation stands.
  public enum State: String, Hashable, Sendable, CaseIterable {
    /// Confirmed, has not left; can be taken back without a trace.
    case held
    /// The dispatcher has it, nothing of its end has left.
    case claimed
    /// The dispatcher has it, and its last bytes may leave at any moment.
    case marked
    /// It may or may not have left.
    case unknown
    /// The next hop took it.
    case sent
    /// They said yes.
    case accepted
    /// They said no.
    case declined
    /// No answer came in time.
    case expired
    /// It could not be delivered.
    case bounced
    /// Taken back after it left (or may have left).
    case withdrawn
    /// Taken back before it left: no trace.
    case cancelled
    /// Refused before it was taken.
    case failed
    /// A guard refused it at dispatch.
    case blocked

    /// The word on screens and in `--json`.
    public var word: String {
      switch self {
      case .claimed, .marked: "sending"
      case .sent: "waiting"
      default: rawValue
      }
    }

    /// Whether it can still come to something; at most one open invitation per person.
    public var isOpen: Bool {
      switch self {
      case .held, .claimed, .marked, .unknown, .sent: true
      default: false
      }
    }

    /// Whether an answer with its token still counts.
    ///
    /// A held one that may have left keeps its token; ask `Invitation.isTokenLive`.
    public var keepsToken: Bool {
      switch self {
      case .marked, .unknown, .sent: true
      default: false
      }
    }
  }

  /// Whether an answer with this invitation's token counts.
  public var isTokenLive: Bool {
    state.keepsToken || ((state == .held || state == .claimed) && mayHaveLeft)
  }

  /// Whether this attempt ever certainly left the machine.
  public var didLeave: Bool { sentAt != nil }

  /// Whether it counts as one of the two attempts that a person ever gets: it left, or it may have.
  public var isAttempt: Bool { didLeave || mayHaveLeft || state == .marked }

  /// Whether it is held until the owner has looked at it again; no time lets it go.
  public var waitsForLook: Bool { state == .held && leavesAt == .never }
}
