import InvitationStore
import Invitations

extension WithdrawResult {
  /// The invitation, where there is one.
  var invitation: Invitation? {
    switch self {
    case .cancelled(let invitation), .withdrawn(let invitation), .busy(let invitation),
      .held(let invitation), .refused(let invitation, _):
      invitation
    case .unknown: nil
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
