import CCurl
import Invitations

/// Greets a mail server, signs in, and says what was seen; no mail is sent.
public struct AccountCheck: Sendable {
  /// What a server that works showed.
  public struct Report: Hashable, Sendable {
    /// The server.
    public var server: String
    /// Who is signed in; nil when the server or the settings asked for nobody.
    public var signedInAs: String?
    /// What the server offers, as it said after the greeting: `SIZE 10240000`.
    public var features: [String]
    /// Facts about its certificate, `Subject: CN = mail.example.org`; empty without encryption.
    public var certificate: [String]

    /// The report for a person, line by line.
    public var lines: [String] {
      ["server \(server)", signedInAs.map { "signed in as \($0)" } ?? "nobody signed in"]
        + features.map { "offers \($0)" } + certificate.map { "certificate \($0)" }
    }
  }

  private let url: OutgoingURL
  private let authority: String?
  private let limits: SMTPLimits
  private let source: SMTPCourier.CredentialSource

  /// Prepares a check of the same account that a courier would use.
  public init(
    _ url: OutgoingURL, authority: String? = nil, limits: SMTPLimits = SMTPLimits(),
    credentials: @escaping SMTPCourier.CredentialSource
  ) {
    self.url = url
    self.authority = authority
    self.limits = limits
    source = credentials
  }

  /// Does EHLO, STARTTLS where it is due, AUTH and QUIT.
  public func run() async throws(AccountProblem) -> Report {
    guard let session = SMTPSession() else { throw .misconfigured("\(SignInProblem.noSession)") }
    var transaction = SMTPTransaction(url: url, authority: authority, limits: limits)
    do throws(SignInProblem) {
      if url.user != nil {
        transaction.credentials = try await SignInProblem.credentials(from: source)
      }
    } catch { throw .misconfigured(error.description) }
    let result = await session.run(transaction) { .withdrawn }
    switch SMTPVerdict(result: result, account: url).outcome {
    case .sent: return report(of: result)
    case .unreachable(let reason), .tryLater(let reason), .unknown(let reason):
      throw .unreachable(reason)
    case .accountRefused(let reason): throw .misconfigured(reason)
    case .rejected(let reply): throw .misconfigured("\(url) said: \(reply)")
    case .withdrawn, .storageFailed: throw .unreachable("\(url) asked for a message.")
    }
  }

  private func report(of result: SMTPResult) -> Report {
    // What it offered after the greeting, or once more after STARTTLS.
    let hello = result.replies.last { lines in
      lines.first.map { $0.text.hasPrefix("250") && Self.hellos.contains($0.phase) } ?? false
    }
    let isSignedIn = result.lines.contains {
      $0.phase == CCURL_SIGN_IN && $0.text.hasPrefix("235")
    }
    return Report(
      server: url.description, signedInAs: isSignedIn ? url.user : nil,
      features: (hello ?? []).dropFirst().map { SafeText.line(String($0.text.dropFirst(4))) },
      certificate: result.certificate.filter(Self.isShown).map { SafeText.line($0) })
  }

  private static let hellos = [CCURL_HELLO, CCURL_STARTTLS]

  private static func isShown(_ fact: String) -> Bool {
    ["Subject:", "Issuer:", "Start date:", "Expire date:", "X509v3 Subject Alternative Name:"]
      .contains { fact.hasPrefix($0) }
  }
}

/// Why an account can not be used now.
public enum AccountProblem: Error, Equatable, Sendable, CustomStringConvertible {
  /// The settings, the password or the server's certificate are wrong; the sentence says which.
  case misconfigured(String)
  /// The server can not be reached or is busy; trying later may help.
  case unreachable(String)

  /// A sentence for a person.
  public var description: String {
    switch self {
    case .misconfigured(let sentence), .unreachable(let sentence): sentence
    }
  }
}
