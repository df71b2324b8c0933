/// What is right or wrong with a letter, before anybody gets it.
public struct LetterFinding: Hashable, Sendable {
  /// The rule it comes from, L1 to L10.
  public enum Rule: Int, Hashable, Sendable, CaseIterable {
    case realName = 1, saysWho, canSayNo, lapses, oneAsk, saysSource, filled, noReward, personal
    case useful

    /// `L1` to `L10`.
    public var code: String { "L\(rawValue)" }
  }

  /// The rule.
  public var rule: Rule
  /// Whether the review refuses the letter; otherwise it warns.
  public var refuses: Bool
  /// The line of the letter, from 1 (the subject is line 0); nil when it is about the whole.
  public var line: Int?
  /// The reason, a sentence.
  public var reason: String

  /// Makes a finding.
  public init(_ rule: Rule, refuses: Bool, line: Int? = nil, _ reason: String) {
    self.rule = rule
    self.refuses = refuses
    self.line = line
    self.reason = reason
  }
}
