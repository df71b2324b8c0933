import Invitations
import MailDelivery
import MailServers
import Synchronization
import Testing

@Suite struct `Signing in` {
  private let users = ["alice": "pässword %\\\""]

  @Test func `happens with the secret of the command`() async throws {
    let peer = try await FaultPeer(.init(users: users))
    let courier = try courier(peer, user: "alice") { [users] in
      Credentials(user: "alice", secret: users["alice"] ?? "")
    }
    #expect(try await courier.deliver(message, in: envelope(to: "ann")) { .go } == sent)
    #expect(try peer.commands("AUTH").count == 1)
  }

  @Test func `asks the command once for several messages`() async throws {
    let peer = try await FaultPeer(.init(users: users))
    let asked = Counter()
    let courier = try courier(peer, user: "alice") { [users] in
      asked.add()
      return Credentials(user: "alice", secret: users["alice"] ?? "")
    }
    for name in ["ann", "close_after", "bob"] {
      #expect(try await courier.deliver(message, in: envelope(to: name)) { .go } == sent)
    }
    #expect(asked.value == 1)
  }

  @Test func `asks again when the secret has changed`() async throws {
    let peer = try await FaultPeer(.init(users: ["alice": "new"]))
    let secrets = Mutex(["old", "new"])
    let courier = try courier(peer, user: "alice") {
      secrets.withLock { Credentials(user: "alice", secret: $0.removeFirst()) }
    }
    #expect(try await courier.deliver(message, in: envelope(to: "ann")) { .go } == sent)
    #expect(secrets.withLock { $0.isEmpty })
  }

  @Test func `refused is the account's trouble, and the secret is not tried twice`() async throws {
    let peer = try await FaultPeer(.init(users: users))
    let asked = Counter()
    let courier = try courier(peer, user: "alice") {
      asked.add()
      return Credentials(user: "alice", secret: "wrong")
    }
    let outcome = try await courier.deliver(message, in: envelope(to: "ann")) { .go }
    #expect(
      outcome
        == .accountRefused(
          reason: "127.0.0.1:\(peer.port) refused the sign-in of alice: 535 5.7.8 sign-in failed"))
    #expect(asked.value == 2)
    #expect(try peer.commands("AUTH").count == 1)
    #expect(try peer.commands("RCPT").isEmpty)
  }

  @Test func `missing is the account's trouble`() async throws {
    let peer = try await FaultPeer(.init(users: users))
    let outcome = try await courier(peer).deliver(message, in: envelope(to: "ann")) { .go }
    #expect(
      outcome
        == .accountRefused(
          reason: "127.0.0.1:\(peer.port) wants a sign-in: 530 5.7.0 sign in first"))
  }

  @Test func `needs a command when there is a user`() async throws {
    let peer = try await FaultPeer(.init(users: users))
    let outcome = try await courier(peer, user: "alice").deliver(
      message, in: envelope(to: "ann")
    ) { .go }
    #expect(
      outcome
        == .accountRefused(
          reason: "`outgoing` names a user, but no command gives the password; set "
            + "`outgoing-cred-cmd`."))
    #expect(try peer.connections() == 0)
  }

  @Test func `passes the command's own complaint on`() async throws {
    let peer = try await FaultPeer(.init(users: users))
    let courier = try courier(peer, user: "alice") { throw Complaint() }
    #expect(
      try await courier.deliver(message, in: envelope(to: "ann")) { .go }
        == .accountRefused(reason: "The password could not be got: pass: not in the store"))
  }

  @Test func `works with a token`() async throws {
    let authority = try await TestAuthority()
    let peer = try await FaultPeer(
      .init(tls: .implicit, identity: authority.identity(), users: ["alice": "ya29.token"]))
    let courier = SMTPCourier(
      try OutgoingURL("smtps+xoauth2://alice@127.0.0.1:\(peer.port)"),
      authority: authority.certificate
    ) { Credentials(user: "alice", secret: "ya29.token") }
    #expect(try await courier.deliver(message, in: envelope(to: "ann")) { .go } == sent)
    #expect(try peer.commands("AUTH").first?.hasPrefix("AUTH XOAUTH2") == true)
  }
}

private struct Complaint: Error, CustomStringConvertible {
  let description = "pass: not in the store"
}

private let sent = DeliveryOutcome.sent(reply: "250 2.0.0 Ok: queued as 4711")
