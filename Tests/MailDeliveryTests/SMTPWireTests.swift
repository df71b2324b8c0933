import Invitations
import MailDelivery
import MailServers
import TestSupport
import Testing

@Suite struct `On the wire` {
  @Test func `there is one transaction with one recipient and only CRLF`() async throws {
    let peer = try await FaultPeer()
    let outcome = try await courier(peer).deliver(message, in: envelope(to: "ann")) { .go }
    #expect(outcome == .sent(reply: "250 2.0.0 Ok: queued as 4711"))
    #expect(try peer.commands("MAIL") == ["MAIL FROM:<ana+hp-token@example.org>"])
    #expect(try peer.commands("RCPT") == ["RCPT TO:<ann@example.net>"])
    #expect(try peer.commands("EHLO") == ["EHLO [127.0.0.1]"])
    let lines = try peer.lines()
    #expect(lines.allSatisfy { $0.hasSuffix("\r\n") && !$0.dropLast().contains("\r") })
    #expect(try peer.accepted().map(\.recipients) == [["ann@example.net"]])
    #expect(try peer.accepted().map(\.bytes) == [message])
  }

  @Test(arguments: [
    "a@b.example>\r\nRCPT TO:<eve@example.net", "a b@example.org", "ä@example.org", "",
    "a>@b.example",
  ])
  func `no sender can add a command`(sender: String) async throws {
    let peer = try await FaultPeer()
    let outcome = try await courier(peer).deliver(
      message, in: envelope(to: "ann", sender: sender)
    ) { .go }
    #expect(
      outcome
        == .rejected(
          reply: "The address has a character that no mail address has; nothing was sent."))
    #expect(try peer.connections() == 0)
  }

  @Test(arguments: ["a\nb\r\n", "a\rb\r\n", "a\r\n.\nb\r\n", "no end", "a\r", "", "a\0b\r\n"])
  func `no message can smuggle another one`(text: String) async throws {
    let peer = try await FaultPeer()
    let outcome = try await courier(peer).deliver(Array(text.utf8), in: envelope(to: "ann")) { .go }
    #expect(
      outcome
        == .rejected(reply: "The message has a line that does not end in CRLF; nothing was sent."))
    #expect(try peer.connections() == 0)
  }

  @Test func `a line with a dot arrives with its dot`() async throws {
    let peer = try await FaultPeer()
    let dots = Array("Subject: x\r\n\r\n.\r\n..\r\nend\r\n".utf8)
    _ = try await courier(peer).deliver(dots, in: envelope(to: "ann")) { .go }
    let onWire = try #require(try peer.accepted().first?.bytes)
    #expect(
      String(decoding: onWire, as: UTF8.self) == "Subject: x\r\n\r\n..\r\n...\r\nend\r\n")
  }

  @Test func `several messages share one connection`() async throws {
    let peer = try await FaultPeer()
    let courier = try courier(peer)
    for name in ["ann", "bob", "eve"] {
      _ = try await courier.deliver(message, in: envelope(to: name)) { .go }
    }
    #expect(
      try peer.accepted().map(\.recipients) == [
        ["ann@example.net"], ["bob@example.net"], ["eve@example.net"],
      ])
    #expect(try peer.connections() == 1)
    await courier.close()
    try await waiting(until: "end of the connection") { try peer.goodbyes() == 1 }
    #expect(try peer.commands("QUIT").count == 1)
  }

  @Test func `a connection that died meanwhile is replaced`() async throws {
    let peer = try await FaultPeer()
    let courier = try courier(peer)
    for name in ["close_after", "ann", "rst_after", "bob"] {
      let outcome = try await courier.deliver(message, in: envelope(to: name)) { .go }
      #expect(outcome == .sent(reply: "250 2.0.0 Ok: queued as 4711"))
    }
    #expect(try peer.connections() == 3)
  }
}
