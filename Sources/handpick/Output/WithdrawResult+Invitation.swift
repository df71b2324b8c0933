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
