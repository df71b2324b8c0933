public import Invitations

/// Hands messages to a sendmail-compatible command on this machine (postfix, msmtp, exim).
///
/// The command reads a complete file that has no name any more, in a session of its own: whatever
/// happens to this program, it gets all of the message or was never started. It is started only
/// after the release said go, so from then on nothing can be taken back.
public actor SendmailCourier: Courier {
  private let command: [String]
  private let environment: [String: String]
  private let limit: Duration

  /// Makes a courier for a command as a list of words, `["/usr/sbin/sendmail", "-i"]`.
  ///
  /// The first word is a path; `environment` is all that the command gets to see of ours. After
  /// `limit` it is ended, and nobody knows what it did.
  public init(
    command: [String], environment: [String: String], limit: Duration = .seconds(600)
  ) {
    self.command = command
    self.environment = environment
    self.limit = limit
  }

  /// Starts the command once for one message; the recipient stands behind `--`.
  public func deliver(
    _ bytes: [UInt8], in envelope: Envelope, release: @escaping @Sendable () -> Release
  ) async -> DeliveryOutcome {
    guard let path = command.first, ChildProcess.canStart(path) else {
      return .accountRefused(
        reason: "`outgoing` names \(command.first ?? "no command"), which can not be run.")
    }
    let (input, output): (UnnamedFile, UnnamedFile)
    do throws(UnnamedFileProblem) {
      (input, output) = (try UnnamedFile(holding: bytes), try UnnamedFile(holding: []))
    } catch { return .tryLater(reason: error.description) }
    if Task.isCancelled { return .tryLater(reason: "It was stopped before it left.") }
    switch release() {
    case .withdrawn: return .withdrawn
    case .storageFailed: return .storageFailed
    case .go: break
    }
    let words = command + ["-f", envelope.sender, "--", envelope.recipient.sendKey]
    do throws(ChildProcessProblem) {
      let child = try ChildProcess(words, environment: environment, input: input, output: output)
      return SendmailVerdict(
        status: await child.status(within: limit), words: output.text(upTo: 500), path: path
      ).outcome
    } catch { return .accountRefused(reason: "\(path) \(error)") }
  }
}
