/// The rules that stand between a person and any mail to them, G1 to G12.
///
/// They are asked when people are listed, when the phrase is typed, and again inside the transaction
/// that claims an invitation for sending.
public enum Guard: Int, Hashable, Sendable, CaseIterable {
  case notOwn = 1, notSuppressed, noOtherOpen, notConnected, coolDownOver, underTwoAttempts
  case validMailbox, bodyUnchanged, letterPasses, withinCaps, senderConfigured, notStopped

  /// `G1` to `G12`.
  public var code: String { "G\(rawValue)" }
}

/// A guard that said no, and why.
public struct GuardFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// Which guard.
  public let rule: Guard
  /// The reason for the owner, as it stands behind a name: "said no on 2025-03-02".
  public let description: String

  /// Makes a failure.
  public init(_ rule: Guard, _ description: String) {
    self.rule = rule
    self.description = description
  }
}
