import Invitations
import MailDelivery
import MailServers
import Testing

@Suite struct `Encryption` {
  @Test(arguments: [("smtps", FaultPeer.Setup.TLS.implicit), ("smtp", .starttls)])
  func `carries the mail when the certificate is right`(
    scheme: String, tls: FaultPeer.Setup.TLS
  ) async throws {
    let authority = try await TestAuthority()
    let peer = try await FaultPeer(.init(tls: tls, identity: authority.identity()))
    let courier = SMTPCourier(
      try OutgoingURL("\(scheme)://127.0.0.1:\(peer.port)"), authority: authority.certificate
    ) { nil }
    #expect(
      try await courier.deliver(message, in: envelope(to: "ann")) { .go }
        == .sent(reply: "250 2.0.0 Ok: queued as 4711"))
  }

  enum Flaw: String, CaseIterable { case unknownAuthority, wrongHost, expired }

  @Test(arguments: Flaw.allCases, [("smtps", FaultPeer.Setup.TLS.implicit), ("smtp", .starttls)])
  func `sends nothing when the certificate is wrong`(
    flaw: Flaw, scheme: (String, FaultPeer.Setup.TLS)
  ) async throws {
    let authority = try await TestAuthority()
    let identity = try await authority.identity(
      for: flaw == .wrongHost ? "DNS:mail.other.example" : "IP:127.0.0.1",
      days: flaw == .expired ? -1 : 2)
    let peer = try await FaultPeer(
      .init(tls: scheme.1, identity: identity, users: ["alice": "secret"]))
    let courier = SMTPCourier(
      try OutgoingURL("\(scheme.0)://alice@127.0.0.1:\(peer.port)"),
      authority: flaw == .unknownAuthority ? nil : authority.certificate
    ) { Credentials(user: "alice", secret: "secret") }
    let outcome = try await courier.deliver(message, in: envelope(to: "ann")) { .go }
    let words =
      switch flaw {
      case .unknownAuthority: "is signed by an authority that this machine does not know"
      case .wrongHost: "is for another host name"
      case .expired: "has expired"
      }
    guard case .accountRefused(let reason) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(
      reason.hasPrefix("The certificate of 127.0.0.1:\(peer.port) \(words); nothing was sent."))
    for verb in ["AUTH", "MAIL", "RCPT", "DATA"] { #expect(try peer.commands(verb).isEmpty) }
  }

  @Test func `is demanded by smtp`() async throws {
    let peer = try await FaultPeer(.init(users: ["alice": "secret"]))
    let courier = SMTPCourier(try OutgoingURL("smtp://alice@127.0.0.1:\(peer.port)")) {
      Credentials(user: "alice", secret: "secret")
    }
    #expect(
      try await courier.deliver(message, in: envelope(to: "ann")) { .go }
        == .accountRefused(
          reason: "127.0.0.1:\(peer.port) does not offer encryption (STARTTLS); nothing was sent."))
    for verb in ["AUTH", "MAIL"] { #expect(try peer.commands(verb).isEmpty) }
  }

  @Test func `is spoken from the first byte by smtps`() async throws {
    let peer = try await FaultPeer()
    let courier = SMTPCourier(try OutgoingURL("smtps://127.0.0.1:\(peer.port)")) { nil }
    #expect(
      try await courier.deliver(message, in: envelope(to: "ann")) { .go }
        == .unreachable(
          reason: "127.0.0.1:\(peer.port) did not agree to TLS; check whether `outgoing` needs "
            + "smtp:// or smtps://."))
  }

  @Test func `needs an authority file that can be read`() async throws {
    let peer = try await FaultPeer()
    let courier = SMTPCourier(
      try OutgoingURL("smtps://127.0.0.1:\(peer.port)"), authority: "/nonexistent.pem"
    ) { nil }
    #expect(
      try await courier.deliver(message, in: envelope(to: "ann")) { .go }
        == .accountRefused(reason: "The file named in `tls-ca` can not be read as a certificate."))
  }
}
