import Invitations
import MailDelivery
import MailServers
import Synchronization

/// A small message, ready for the wire.
let message = Array("Subject: hello\r\nMessage-ID: <1@example.org>\r\n\r\nHello.\r\n".utf8)

/// An envelope to somebody whose name tells the server how to behave.
func envelope(to local: String, sender: String = "ana+hp-token@example.org") throws -> Envelope {
  Envelope(sender: sender, recipient: try EmailAddress("\(local)@example.net"))
}

/// A courier for a server without encryption on this machine.
func courier(
  _ peer: FaultPeer, limits: SMTPLimits = SMTPLimits(), user: String? = nil,
  credentials: @escaping SMTPCourier.CredentialSource = { nil }
) throws -> SMTPCourier {
  let account = user.map { "\($0)@" } ?? ""
  return SMTPCourier(
    try OutgoingURL("smtp+insecure://\(account)127.0.0.1:\(peer.port)"), limits: limits,
    credentials: credentials)
}

/// Counts, from any thread.
final class Counter: Sendable {
  private let state = Atomic(0)
  var value: Int { state.load(ordering: .sequentiallyConsistent) }
  func add() { state.add(1, ordering: .sequentiallyConsistent) }
}

/// Far less than any limit of the network, with room for a busy machine that runs all tests at
/// once; alone it takes milliseconds.
let soon = Duration.seconds(10)
