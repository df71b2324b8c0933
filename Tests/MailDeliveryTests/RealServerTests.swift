import Invitations
import Mail
import MailDelivery
import MailServers
import TestSupport
import Testing

@Suite struct `Real mail servers` {
  @Test func `three invitations arrive as three messages with one recipient each`() async throws {
    let sink = try await SMTPSink()
    let courier = SMTPCourier(try OutgoingURL("smtp+insecure://127.0.0.1:\(sink.port)")) { nil }
    let drafts = try ["ann", "bob", "eve"].map(Self.draft)
    for draft in drafts { _ = try await Self.send(draft, by: courier) }
    let taken = try sink.taken()
    #expect(Set(taken.map(\.recipients)) == Set(drafts.map { ["<\($0.to.address.sendKey)>"] }))
    #expect(Set(taken.map(\.sender)) == ["<\(drafts[0].replyAddress)>"])
    #expect(try Set(taken.map(\.bytes)) == Set(drafts.map(MessageWriter().bytes)))
    let read = try await ParsedMessage.reading(taken.map(\.bytes))
    #expect(read.flatMap(\.problems).isEmpty)
  }

  @Test func `a withdrawn one leaves nothing at the server`() async throws {
    let sink = try await SMTPSink()
    let courier = SMTPCourier(try OutgoingURL("smtp+insecure://127.0.0.1:\(sink.port)")) { nil }
    #expect(try await Self.send(Self.draft(to: "ann"), by: courier, .withdrawn) == .withdrawn)
    _ = try await Self.send(Self.draft(to: "bob"), by: courier)
    #expect(try sink.taken().map(\.recipients) == [["<bob@test.local>"]])
  }

  @Test func `a provider with TLS and sign-in delivers into a mailbox`() async throws {
    let host = try await MailHost()
    for (scheme, port) in [("smtps", host.tlsPort), ("smtp", host.submissionPort)] {
      let url = try OutgoingURL("\(scheme)://alice@localhost:\(port)")
      let courier = SMTPCourier(url, authority: host.authority.certificate) {
        Credentials(user: "alice", secret: "secret")
      }
      let outcome = try await Self.send(Self.draft(to: "bob"), by: courier)
      guard case .sent(let reply) = outcome else {
        Issue.record("\(outcome) \(host.log)")
        return
      }
      #expect(reply.hasPrefix("250 2.0.0 Ok: queued as "))
      let refused = try await Self.send(Self.draft(to: "nobody"), by: courier)
      guard case .rejected(let words) = refused else {
        Issue.record("\(refused) \(host.log)")
        return
      }
      #expect(ServerReply(words).deadAddress)
      let report = try await AccountCheck(url, authority: host.authority.certificate) {
        Credentials(user: "alice", secret: "secret")
      }.run()
      #expect(report.signedInAs == "alice")
      #expect(report.features.contains("ENHANCEDSTATUSCODES"))
      let stranger = SMTPCourier(url, authority: host.authority.certificate) {
        Credentials(user: "alice", secret: "wrong")
      }
      guard case .accountRefused = try await Self.send(Self.draft(to: "bob"), by: stranger) else {
        Issue.record("a wrong password must be refused")
        return
      }
    }
    try await waiting(until: "both mails in the mailbox") {
      try host.mailbox(of: "bob").count == 2
    }
    let bytes = try MessageWriter().bytes(of: Self.draft(to: "bob"))
    let sent = bytes.split(separator: 13).joined()
    for message in try host.mailbox(of: "bob") {
      // Maildir has LF line ends, and each server on the way puts its headers on top.
      #expect(message.suffix(sent.count).elementsEqual(sent))
    }
  }

  @Test func `Postfix's sendmail takes a message and delivers it`() async throws {
    let host = try await MailHost()
    let courier = SendmailCourier(
      command: ["/usr/sbin/sendmail", "-C", host.settingsFolder, "-i"],
      environment: ["PATH": "/usr/sbin:/usr/bin:/bin"])
    let outcome = try await Self.send(Self.draft(to: "bob"), by: courier)
    #expect(outcome == .sent(reply: "/usr/sbin/sendmail took it"), "\(host.log)")
    try await waiting(until: "mail in the mailbox: \(host.log)") {
      try host.mailbox(of: "bob").count == 1
    }
    let stored = try host.mailbox(of: "bob").map { $0.flatMap { $0 == 10 ? [13, 10] : [$0] } }
    let read = try await ParsedMessage.reading(stored)
    #expect(read.first?.header("Message-ID") == (try Self.draft(to: "bob").messageID))
  }

  private static func send(
    _ draft: MessageDraft, by courier: any Courier, _ release: Release = .go
  ) async throws -> DeliveryOutcome {
    await courier.deliver(
      try MessageWriter().bytes(of: draft),
      in: Envelope(sender: draft.replyAddress, recipient: draft.to.address)
    ) { release }
  }

  private static func draft(to name: String) throws -> MessageDraft {
    MessageDraft(
      date: Moment(seconds: 1_800_000_000),
      from: Mailbox(name: "Alice Ö.", address: try EmailAddress("alice@test.local")),
      to: Mailbox(name: "B, \(name)", address: try EmailAddress("\(name)@test.local")),
      letter: Letter(subject: "Grüße", body: "Hello\n.\nFrom me\n").filled(with: [:]),
      uid: "0d9f3c1e-\(name)", token: try #require(Token("abcdefghijklmnopqrstuvwxyz")))
  }
}
