import Foundation
import TestSupport

/// Postfix and Dovecot on this machine, as a provider runs them: submission with TLS and sign-in,
/// delivery into Maildirs, plus addressing.
///
/// It is at home in `test.local` and knows alice and bob, whose password is `secret`; nobody else
/// exists there. It needs root, because Postfix does.
public final class MailHost {
  /// The port that wants STARTTLS.
  public let submissionPort: Int
  /// The port that is encrypted from the first byte.
  public let tlsPort: Int
  /// Who signed its certificate.
  public let authority: TestAuthority
  private let folder: TemporaryFolder
  private let postfix: Server
  private let dovecot: Server

  /// Starts both.
  public init() async throws {
    folder = try TemporaryFolder()
    authority = try await TestAuthority()
    let identity = try await authority.identity(for: "DNS:localhost,IP:127.0.0.1")
    submissionPort = try FreePort.find()
    tlsPort = try FreePort.find()
    let ports = Ports(
      submission: submissionPort, tls: tlsPort, lmtp: try FreePort.find(),
      signIn: try FreePort.find())
    chmod(folder.path, 0o755)
    try await Self.makeFolders(folder)
    let settings = MailHostSettings(folder: folder.path, ports: ports, identity: identity)
    try folder.write(settings.dovecot, to: "dovecot.conf")
    try folder.write(settings.main, to: "postfix/main.cf")
    try folder.write(settings.master, to: "postfix/master.cf")
    dovecot = try Server("dovecot", ["-F", "-c", folder.path("dovecot.conf")], endsGently: true)
    postfix = try Server(
      "postfix", ["-c", folder.path("postfix"), "start-fg"], endsGently: true)
    try await waiting(until: "mail host; its log says:\n\(log)") {
      [ports.submission, ports.tls, ports.lmtp, ports.signIn].allSatisfy(FreePort.isTaken)
    }
  }

  /// The folder with Postfix's settings, for its `sendmail -C`.
  public var settingsFolder: String { folder.path("postfix") }

  /// The messages in somebody's mailbox.
  public func mailbox(of user: String) throws -> [[UInt8]] {
    let names = folder.files.filter { $0.hasPrefix("mail/\(user)/new/") }
    return names.map { Array(FileManager.default.contents(atPath: folder.path($0)) ?? Data()) }
  }

  /// What both wrote to their logs.
  public var log: String {
    ["postfix.log", "dovecot.log"].compactMap { try? folder.read($0) }.joined()
  }

  struct Ports {
    let submission, tls, lmtp, signIn: Int
  }

  private static func makeFolders(_ folder: TemporaryFolder) async throws {
    for name in ["spool", "data", "postfix", "mail", "run"] {
      try FileManager.default.createDirectory(
        atPath: folder.path(name), withIntermediateDirectories: true)
    }
    let chown = try Program.installed("chown")
    _ = try await Program.run(chown, ["postfix", folder.path("data")])
    _ = try await Program.run(chown, ["mail:mail", folder.path("mail")])
  }
}
