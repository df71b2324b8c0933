import Invitations
import MailDelivery

/// What the dispatcher does, one line each; nil where there is nothing to say.
enum DispatcherText {
  static func line(for event: DispatcherEvent) -> String? {
    switch event {
    case .claimed, .idle: nil
    case .sent(let invitation): "left: \(person(invitation))"
    case .putOff(let invitation): "not sent: \(person(invitation))\(because(invitation))"
    case .refused(let invitation): "refused: \(person(invitation))\(because(invitation))"
    case .blocked(let invitation):
      "\(invitation.state.word): \(person(invitation))\(because(invitation))"
    case .cancelled(let invitation): "taken back: \(person(invitation))"
    case .unknown(let invitation):
      "may or may not have left: \(person(invitation))\(because(invitation))"
    case .recovered(let recovery):
      "after the last stop: \(recovery.heldAgain.count) held again, \(recovery.unknown.count) unknown"
    case .unreachable(let reason, _): "the server can not be reached: \(SafeText.line(reason))"
    case .paused(let reason): "sending is paused: \(SafeText.line(reason))"
    }
  }

  private static func person(_ invitation: Invitation) -> String {
    "\(invitation.name) <\(invitation.address)>"
  }

  private static func because(_ invitation: Invitation) -> String {
    invitation.reason.map { ": \(SafeText.line($0))" } ?? ""
  }
}
