import InvitationStore
import Invitations

extension WithdrawResult {
  /// Whether what was asked for is true now.
  var isDone: Bool {
    switch self {
    case .cancelled, .withdrawn, .held: true
    case .busy, .refused, .unknown: false
    }
  }

  /// The invitation, where there is one.
  var invitation: Invitation? {
    switch self {
    case .cancelled(let invitation), .withdrawn(let invitation), .busy(let invitation),
      .held(let invitation), .refused(let invitation, _):
      invitation
    case .unknown: nil
    }
  }

  /// What happened, honestly.
  var sentence: String {
    switch self {
    case .cancelled(let invitation):
      "\(invitation.id)  \(invitation.name): cancelled before sending. Nothing of it ever left."
    case .withdrawn(let invitation):
      """
      \(invitation.id)  \(invitation.name): withdrawn. The link is dead and nothing more will be \
      sent. The e-mail itself stays in their mailbox: e-mail cannot be called back.
      """
    case .busy(let invitation):
      "\(invitation.id)  \(invitation.name): its last bytes are leaving now. Try again in a moment."
    case .held(let invitation): "\(invitation.id)  \(invitation.name): held again."
    case .refused(let invitation, let reason):
      "\(invitation.id)  \(invitation.name): \(reason)"
    case .unknown(let id): "There is no invitation \(id)."
    }
  }
}

extension StopReport {
  /// What the stop did, in one line, in the owner's zone.
  func sentence(secondsEast: Int) -> String {
    let time = CivilTime(at, secondsEast: secondsEast).clock
    var parts = [
      "\(leaving.count) left after \(time).", "\(cancelled.count) taken back without a trace.",
    ]
    if !withdrawn.isEmpty {
      parts.append("\(withdrawn.count) withdrawn that may have left before.")
    }
    if !leaving.isEmpty { parts.append("Leaving right now: \(names(leaving)).") }
    if !hadLeft.isEmpty { parts.append("\(hadLeft.count) had already left: \(names(hadLeft)).") }
    return parts.joined(separator: " ")
  }

  private func names(_ invitations: [Invitation]) -> String {
    invitations.map(\.name).joined(separator: ", ")
  }
}
