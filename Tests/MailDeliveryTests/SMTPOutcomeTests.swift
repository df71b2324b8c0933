import Invitations
import MailDelivery
import MailServers
import Testing

@Suite struct `What a server does decides the outcome` {
  enum Kind: String, Equatable { case sent, rejected, tryLater, unknown, account, unreachable }

  @Test(
    arguments: [
      ("ann", Kind.sent, true, true), ("rst_after", .sent, true, true),
      ("rej_rcpt", .rejected, false, false), ("full_rcpt", .rejected, false, false),
      ("tmp_rcpt", .tryLater, false, false), ("busy", .tryLater, false, false),
      ("drop_rcpt", .tryLater, false, false), ("drop_body", .tryLater, nil, false),
      ("perm_dot", .rejected, true, false), ("tmp_dot", .tryLater, true, false),
      ("drop_dot_lost", .unknown, true, false), ("drop_dot", .unknown, true, true),
      ("rst_dot", .unknown, true, true), ("garbage_dot", .unknown, true, false),
    ] as [(String, Kind, Bool?, Bool)])
  func `at every step`(behaviour: String, kind: Kind, released: Bool?, taken: Bool) async throws {
    let peer = try await FaultPeer()
    let asked = Counter()
    // Long enough for the server to notice and act before the end.
    let body = behaviour == "drop_body" ? message + filler : message
    let outcome = try await courier(peer).deliver(body, in: envelope(to: behaviour)) {
      asked.add()
      return .go
    }
    #expect(Self.kind(outcome) == kind, "\(outcome)")
    if let released { #expect(asked.value == (released ? 1 : 0)) }
    #expect(try peer.accepted().count == (taken ? 1 : 0))
  }

  @Test func `and its words are kept`() async throws {
    let peer = try await FaultPeer()
    let courier = try courier(peer)
    #expect(
      try await courier.deliver(message, in: envelope(to: "ann")) { .go }
        == .sent(reply: "250 2.0.0 Ok: queued as 4711"))
    let refused = try await courier.deliver(message, in: envelope(to: "rej_rcpt")) { .go }
    #expect(refused == .rejected(reply: "550 5.1.1 no such user 5.1.1 look again"))
    #expect(
      try await courier.deliver(message, in: envelope(to: "tmp_dot")) { .go }
        == .tryLater(reason: "451 4.3.0 later"))
  }

  @Test(arguments: ["hang_data", "late_dot"])
  func `when it never answers`(behaviour: String) async throws {
    let peer = try await FaultPeer()
    let limits =
      behaviour == "late_dot"
      ? SMTPLimits(end: .milliseconds(300)) : SMTPLimits(step: .seconds(2))
    let outcome = try await courier(peer, limits: limits).deliver(
      message, in: envelope(to: behaviour)
    ) { .go }
    let server = "127.0.0.1:\(peer.port)"
    let expected: DeliveryOutcome =
      behaviour == "late_dot"
      ? .unknown(reason: "\(server) did not answer after the end of the message in time.")
      : .tryLater(reason: "\(server) did not answer before the message in time.")
    #expect(outcome == expected)
  }

  @Test(arguments: ["CONNECT", "EHLO"])
  func `when it does not even greet`(verb: String) async throws {
    let peer = try await FaultPeer(.init(hang: verb))
    let outcome = try await courier(peer, limits: SMTPLimits(step: .milliseconds(500))).deliver(
      message, in: envelope(to: "ann")
    ) { .go }
    #expect(Self.kind(outcome) == .unreachable)
  }

  @Test func `a no before the first word about the message is about the account`() async throws {
    let peer = try await FaultPeer(.init(greeting: "554 5.7.0 go away"))
    let outcome = try await courier(peer).deliver(message, in: envelope(to: "ann")) { .go }
    #expect(
      outcome
        == .accountRefused(
          reason: "127.0.0.1:\(peer.port) does not work with this account: 554 5.7.0 go away"))
  }

  @Test func `a no to the sender is a refusal`() async throws {
    let peer = try await FaultPeer()
    let outcome = try await courier(peer).deliver(
      message, in: envelope(to: "ann", sender: "bad_sender@example.org")
    ) { .go }
    #expect(outcome == .rejected(reply: "553 5.7.1 not your address"))
  }

  @Test func `nobody there is nobody's fault`() async throws {
    let port = try await FaultPeer().port
    let courier = SMTPCourier(try OutgoingURL("smtp+insecure://127.0.0.1:\(port)")) { nil }
    #expect(
      try await courier.deliver(message, in: envelope(to: "ann")) { .go }
        == .unreachable(
          reason: "Nothing answers at 127.0.0.1:\(port); check `outgoing` and the network."))
  }

  @Test func `an unknown host is named`() async throws {
    let courier = SMTPCourier(try OutgoingURL("smtps://no-such-host.invalid")) { nil }
    #expect(
      try await courier.deliver(message, in: envelope(to: "ann")) { .go }
        == .unreachable(
          reason: "No mail server named no-such-host.invalid was found; check `outgoing` and "
            + "the network."))
  }

  private static func kind(_ outcome: DeliveryOutcome) -> Kind? {
    switch outcome {
    case .sent: .sent
    case .rejected: .rejected
    case .tryLater: .tryLater
    case .unknown: .unknown
    case .accountRefused: .account
    case .unreachable: .unreachable
    case .withdrawn, .storageFailed: nil
    }
  }
}

private let filler = Array(
  String(repeating: "All work and no play makes Jack a dull boy.\r\n", count: 200_000).utf8)
