/// How long a server may take.
public struct SMTPLimits: Hashable, Sendable {
  /// Until the connection stands.
  public var connect: Duration
  /// For each answer before the end of the message.
  public var step: Duration
  /// For the answer to the end of the message.
  ///
  /// Short limits here would manufacture unknown outcomes (RFC 5321 section 4.5.3.2.6).
  public var end: Duration

  /// Makes limits; the defaults are those of a patient mail program.
  public init(
    connect: Duration = .seconds(30), step: Duration = .seconds(300),
    end: Duration = .seconds(600)
  ) {
    self.connect = connect
    self.step = step
    self.end = end
  }
}
