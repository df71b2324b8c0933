internal import Dispatch
public import Invitations

/// Hands messages to a mail server by SMTP, through libcurl.
///
/// TLS certificates are always verified. The connection is kept for half a minute, so that a batch
/// is greeted and signed in once. Cancelling the task of a delivery aborts it at once, unless the
/// end of the message has left: from there on only the server knows.
public actor SMTPCourier: Courier {
  /// Gets the credentials, by running a command for instance; nil when there are none.
  public typealias CredentialSource = @Sendable () async throws -> Credentials?

  private let url: OutgoingURL
  private let authority: String?
  private let limits: SMTPLimits
  private let source: CredentialSource
  private var credentials: Credentials?
  private var session: SMTPSession?
  private let executor = QueueExecutor(named: "smtp-courier")
  private var closing: DispatchWorkItem?

  /// Makes a courier; nothing is connected and no credentials are asked for yet.
  ///
  /// `authority` is a file with a certificate authority to trust beside the system's.
  public init(
    _ url: OutgoingURL, authority: String? = nil, limits: SMTPLimits = SMTPLimits(),
    credentials: @escaping CredentialSource
  ) {
    self.url = url
    self.authority = authority
    self.limits = limits
    source = credentials
  }

  /// Its own queue, on which the connection is closed when nothing follows.
  public nonisolated var unownedExecutor: UnownedSerialExecutor {
    executor.asUnownedSerialExecutor()
  }

  /// Hands one message over, with one recipient, in one transaction.
  public func deliver(
    _ bytes: [UInt8], in envelope: Envelope, release: @escaping @Sendable () -> Release
  ) async -> DeliveryOutcome {
    closing?.cancel()
    let outcome: DeliveryOutcome
    do {
      let result = try await send(bytes, in: envelope, release: release)
      outcome = SMTPVerdict(result: result, account: url).outcome
    } catch {
      outcome = .accountRefused(reason: error.description)
    }
    if case .accountRefused = outcome { credentials = nil }
    closing = executor.after(.seconds(30)) { [weak self] in self?.assumeIsolated { $0.close() } }
    return outcome
  }

  /// Gives the connection up and forgets the credentials.
  public func close() {
    closing?.cancel()
    session = nil
    credentials = nil
  }

  private func send(
    _ bytes: [UInt8], in envelope: Envelope, release: @escaping @Sendable () -> Release
  ) async throws(SignInProblem) -> SMTPResult {
    guard let session = session ?? SMTPSession() else { throw .noSession }
    self.session = session
    var transaction = SMTPTransaction(
      url: url, authority: authority, credentials: try await signIn(), limits: limits,
      envelope: envelope, message: bytes)
    var result = await session.run(transaction, release: release)
    if result.foundDeadConnection {
      transaction.freshConnection = true
      result = await session.run(transaction, release: release)
    }
    // A token may have run out meanwhile; the same secret is not tried twice, servers lock accounts.
    guard result.refusedSignIn, url.user != nil else { return result }
    let refused = credentials
    credentials = nil
    transaction.credentials = try await signIn()
    guard transaction.credentials != refused else { return result }
    return await session.run(transaction, release: release)
  }

  private func signIn() async throws(SignInProblem) -> Credentials? {
    guard url.user != nil else { return nil }
    if let credentials { return credentials }
    credentials = try await SignInProblem.credentials(from: source)
    return credentials
  }
}
