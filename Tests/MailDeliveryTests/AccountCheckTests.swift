import MailDelivery
import MailServers
import TestSupport
import Testing

@Suite struct `Checking an account` {
  @Test func `signs in, shows what the server offers, and sends nothing`() async throws {
    let authority = try await TestAuthority()
    let peer = try await FaultPeer(
      .init(tls: .starttls, identity: authority.identity(), users: ["alice": "secret"]))
    let check = AccountCheck(
      try OutgoingURL("smtp://alice@127.0.0.1:\(peer.port)"), authority: authority.certificate
    ) { Credentials(user: "alice", secret: "secret") }
    let report = try await check.run()
    #expect(report.signedInAs == "alice")
    #expect(report.features.contains("SIZE 10000000"))
    #expect(report.features.last == "AUTH PLAIN XOAUTH2")
    #expect(report.certificate.contains { $0.hasPrefix("Subject:") && $0.contains("test server") })
    #expect(report.certificate.contains { $0.hasPrefix("Expire date:") })
    #expect(report.lines.first == "server 127.0.0.1:\(peer.port)")
    try await waiting(until: "goodbye") { try peer.commands("QUIT").count == 1 }
    #expect(try peer.commands("MAIL").isEmpty)
  }

  @Test func `says what is wrong`() async throws {
    let peer = try await FaultPeer(.init(users: ["alice": "secret"]))
    let url = try OutgoingURL("smtp+insecure://alice@127.0.0.1:\(peer.port)")
    await #expect(
      throws: AccountProblem.misconfigured(
        "\(url) refused the sign-in of alice: 535 5.7.8 sign-in failed")
    ) {
      try await AccountCheck(url) { Credentials(user: "alice", secret: "wrong") }.run()
    }
  }

  @Test func `says when nobody answers`() async throws {
    let port = try await FaultPeer().port
    let url = try OutgoingURL("smtp+insecure://127.0.0.1:\(port)")
    await #expect(
      throws: AccountProblem.unreachable(
        "Nothing answers at \(url); check `outgoing` and the network.")
    ) {
      try await AccountCheck(url) { nil }.run()
    }
  }
}
