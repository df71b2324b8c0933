import MailDelivery
import Testing

@Suite struct `The setting outgoing` {
  @Test func `says where mail leaves`() throws {
    let url = try OutgoingURL("smtps://alice%40example.org@mail.example.org")
    #expect(url.security == .tls)
    #expect(url.user == "alice@example.org")
    #expect(url.host == "mail.example.org")
    #expect(url.port == 465)
    #expect(url.description == "mail.example.org:465")
  }

  @Test(arguments: [
    ("smtps://mail.example.org", OutgoingURL.Security.tls, 465, false),
    ("smtp://mail.example.org", .startTLS, 587, false),
    ("SMTP://mail.example.org:2525/", .startTLS, 2525, false),
    ("smtp+insecure://localhost", .loopback, 25, false),
    ("smtp+insecure://127.1.2.3:2500", .loopback, 2500, false),
    ("smtp+insecure://[::1]:2500", .loopback, 2500, false),
    ("smtps+xoauth2://me@mail.example.org", .tls, 465, true),
    ("smtp+xoauth2://me@mail.example.org", .startTLS, 587, true),
  ])
  func `knows these schemes`(
    text: String, security: OutgoingURL.Security, port: Int, token: Bool
  ) throws {
    let url = try OutgoingURL(text)
    #expect(url.security == security)
    #expect(url.port == port)
    #expect(url.secretIsToken == token)
  }

  @Test(arguments: [
    ("", OutgoingURLProblem.unknownScheme), ("mail.example.org", .unknownScheme),
    ("http://mail.example.org", .unknownScheme), ("smtps+insecure://localhost", .unknownScheme),
    ("smtps://alice:secret@mail.example.org", .passwordInside),
    ("smtps://alice:se@cret@mail.example.org", .passwordInside),
    ("smtps://alice%4@mail.example.org", .unreadableUser),
    ("smtps://alice%FF@mail.example.org", .unreadableUser),
    ("smtps://alice%0D%0A@mail.example.org", .unreadableUser),
    ("smtps://@mail.example.org", .unreadableUser), ("smtps://", .unreadableHost),
    ("smtps://mail example.org", .unreadableHost), ("smtps://mail.example.org/x", .unreadableHost),
    ("smtps://mail.exämple.org", .unreadableHost), ("smtps://[::1", .unreadableHost),
    ("smtps://mail\r\n.example.org", .unreadableHost),
    ("smtps://mail.example.org:", .unreadablePort), ("smtps://mail.example.org:0", .unreadablePort),
    ("smtps://mail.example.org:65536", .unreadablePort),
    ("smtps://mail.example.org:+25", .unreadablePort), ("smtps://[::1]25", .unreadablePort),
    ("smtp+insecure://mail.example.org", .insecureServer("mail.example.org")),
    ("smtp+insecure://127.0.0.1.example.org", .insecureServer("127.0.0.1.example.org")),
    ("smtp+insecure://10.0.0.1", .insecureServer("10.0.0.1")),
  ])
  func `is refused with a reason`(text: String, problem: OutgoingURLProblem) {
    #expect(throws: problem) { try OutgoingURL(text) }
    #expect(!problem.description.contains("secret"))
  }
}

@Suite struct `Credentials in memory` {
  @Test func `never show the secret`() {
    let credentials = Credentials(user: "alice", secret: "hunter2")
    var dumped = "\(credentials) \(String(reflecting: credentials))"
    dump(credentials, to: &dumped)
    #expect(!dumped.contains("hunter2"))
  }
}
