/// The rules that stand between a person and any mail to them, G1 to G12.
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
  /// The sentence for the owner.
  public let description: String

  /// Makes a failure.
  public init(_ rule: Guard, _ description: String) {
    self.rule = rule
    self.description = description
  }
}

extension Guard {
  /// The first guard about the person (G1 to G7) that says no to inviting them; nil when all agree.
  ///
  /// `except` is the invitation being dispatched, which is itself an open one.
  public static func failure(
    for facts: SuggestionFacts, at address: EmailAddress, owner: Owner, now: Moment,
    except: Invitation.ID? = nil
  ) -> GuardFailure? {
    nil
  }
}
