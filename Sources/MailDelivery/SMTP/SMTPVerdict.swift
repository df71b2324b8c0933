import CCurl
import Invitations

/// What became of a message, by what the server said and how far we had come.
struct SMTPVerdict {
  /// The transaction.
  let result: SMTPResult
  /// Where it was tried.
  let account: OutgoingURL

  /// The outcome: a yes is sent; a no for good is rejected; before the final dot, or with a "later",
  /// nothing was taken; anything else nobody can know.
  ///
  /// A no before the first word about the message is about the account, never the recipient.
  var outcome: DeliveryOutcome {
    if let refusal = refusedBeforeStarting { return refusal }
    if result.facts.is_ok { return .sent(reply: result.reply) }
    if let problem = accountProblem { return .accountRefused(reason: problem) }
    if isPermanent { return .rejected(reply: result.reply) }
    guard !result.facts.complete || isTemporary else { return .unknown(reason: whatHappened) }
    if result.facts.release_asked, !result.facts.complete { return notReleased }
    let neverStarted = result.facts.phase.rawValue < CCURL_MAIL.rawValue && !isTemporary
    guard neverStarted, result.facts.end != CCURL_STOPPED else {
      return .tryLater(reason: whatHappened)
    }
    return .unreachable(reason: whatHappened)
  }

  private var isPermanent: Bool { (500..<600).contains(result.facts.reply) }
  private var isTemporary: Bool { (400..<500).contains(result.facts.reply) }

  private var refusedBeforeStarting: DeliveryOutcome? {
    switch result.facts.end {
    case CCURL_UNSAFE_ADDRESS:
      .rejected(reply: "The address has a character that no mail address has; nothing was sent.")
    case CCURL_UNSAFE_MESSAGE:
      .rejected(reply: "The message has a line that does not end in CRLF; nothing was sent.")
    default: nil
    }
  }

  private var notReleased: DeliveryOutcome {
    switch result.facts.release {
    case CCURL_WITHDRAWN: .withdrawn
    case CCURL_STORAGE_FAILED: .storageFailed
    default: .tryLater(reason: whatHappened)
    }
  }

  private var accountProblem: String? {
    let facts = result.facts
    if facts.bad_certificate { return CertificateProblem(facts.verification, account).description }
    if facts.bad_ca_file { return "The file named in `tls-ca` can not be read as a certificate." }
    if facts.no_encryption, !isTemporary {
      return "\(account) does not offer encryption (STARTTLS); nothing was sent."
    }
    if facts.reply == 530 {
      return "\(account) wants a sign-in: \(result.reply)"
    }
    if facts.reply == 535 || (facts.sign_in_refused && !isTemporary) {
      let who = account.user.map { " of \($0)" } ?? ""
      return "\(account) refused the sign-in\(who): \(result.reply)"
    }
    guard isPermanent, facts.phase.rawValue < CCURL_MAIL.rawValue else { return nil }
    return "\(account) does not work with this account: \(result.reply)"
  }

  private var whatHappened: String {
    let facts = result.facts
    if facts.end == CCURL_STOPPED { return "It was stopped before it left." }
    if facts.no_host {
      return "No mail server named \(account.host) was found; check `outgoing` and the network."
    }
    if facts.no_connection {
      return "Nothing answers at \(account); check `outgoing` and the network."
    }
    if facts.no_handshake {
      return "\(account) did not agree to TLS; check whether `outgoing` needs smtp:// or smtps://."
    }
    if isTemporary { return result.reply }
    let place = Self.place(facts.phase)
    return facts.end == CCURL_TIMED_OUT
      ? "\(account) did not answer \(place) in time." : "\(account) was lost \(place)."
  }

  private static func place(_ phase: ccurl_phase) -> String {
    switch phase {
    case CCURL_CONNECTING, CCURL_GREETING: "at the connection"
    case CCURL_HELLO, CCURL_STARTTLS: "at the greeting"
    case CCURL_SIGN_IN: "at the sign-in"
    case CCURL_MAIL: "at the sender"
    case CCURL_RECIPIENT: "at the recipient"
    case CCURL_DATA: "before the message"
    case CCURL_BODY: "in the middle of the message"
    default: "after the end of the message"
    }
  }
}
