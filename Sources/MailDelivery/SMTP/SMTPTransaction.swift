import CCurl
import Invitations

/// What is asked of a mail server: one message to one recipient, or only a greeting and sign-in.
struct SMTPTransaction: Sendable {
  /// The server.
  var url: OutgoingURL
  /// A file with a certificate authority to trust beside the system's.
  var authority: String?
  /// Who signs in; nil for nobody.
  var credentials: Credentials?
  /// How long the server may take.
  var limits: SMTPLimits
  /// The outside of the message; nil to greet and sign in only.
  var envelope: Envelope?
  /// The message.
  var message: [UInt8] = []
  /// Whether an open connection must not be used.
  var freshConnection = false

  /// The same for C; callbacks and message are still to be set.
  func raw(in strings: CStrings) -> ccurl_transaction {
    var raw = ccurl_transaction()
    raw.url = strings.copy(url.curlText)
    raw.must_encrypt = url.security != .loopback
    raw.user = strings.copy(credentials?.user)
    raw.secret = strings.copy(credentials?.secret)
    raw.secret_is_bearer = url.secretIsToken
    raw.ca_file = strings.copy(authority)
    raw.fresh_connection = freshConnection
    raw.sender = strings.copy(envelope?.sender)
    raw.recipient = strings.copy(envelope?.recipient.sendKey)
    raw.connect_milliseconds = limits.connect.milliseconds
    raw.step_milliseconds = limits.step.milliseconds
    raw.end_milliseconds = limits.end.milliseconds
    return raw
  }
}
