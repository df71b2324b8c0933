internal import Invitations

extension DeliveryOutcome {
  /// What an outcome means for an invitation as it stands now; nil when it means nothing any more.
  func event(for invitation: Invitation) -> Invitation.Event? {
    switch self {
    case .sent(let reply): .taken(reply: reply)
    case .rejected(let reply):
      .refused(reply: reply, deadAddress: ServerReply(reply).deadAddress)
    case .tryLater(let reason): .putOff(reason: reason)
    case .unknown(let reason), .unreachable(let reason): .lost(reason: reason)
    case .accountRefused(let reason):
      // The next hop asked who we are and refused: it took nothing, marked or not.
      invitation.state == .marked
        ? .heldAgain(leavesAt: invitation.leavesAt, reason: reason) : .lost(reason: reason)
    case .withdrawn: invitation.state == .claimed ? .withdrawn : nil
    case .storageFailed: .lost(reason: "this machine could not store that it leaves")
    }
  }
}
