import Invitations
import MailDelivery
import MailServers
import TestSupport
import Testing

@Suite struct `Stopping a delivery` {
  @Test(arguments: ["CONNECT", "EHLO", "MAIL", "RCPT", "DATA"])
  func `takes no time wherever the network hangs`(verb: String) async throws {
    let peer = try await FaultPeer(.init(hang: verb))
    let courier = try courier(peer)
    let delivery = Task {
      try await courier.deliver(message, in: envelope(to: "ann")) { .go }
    }
    try await waiting(until: "\(verb)") {
      try verb == "CONNECT" ? peer.connections() == 1 : peer.commands(verb).count == 1
    }
    let asked = ContinuousClock().now
    delivery.cancel()
    #expect(try await delivery.value == .tryLater(reason: "It was stopped before it left."))
    #expect(ContinuousClock().now - asked < soon)
  }

  @Test func `waits for the server's word once the end has left`() async throws {
    let peer = try await FaultPeer()
    let courier = try courier(peer, limits: SMTPLimits(end: .seconds(1)))
    let released = Counter()
    let delivery = Task {
      try await courier.deliver(message, in: envelope(to: "late_dot")) {
        released.add()
        return .go
      }
    }
    try await waiting(until: "release") { released.value == 1 }
    delivery.cancel()
    guard case .unknown = try await delivery.value else {
      Issue.record("the outcome must be unknown")
      return
    }
  }
}
