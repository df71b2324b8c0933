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

/// Reads a letter critically, by rules L1 to L10.
public enum LetterLint {
  /// What the rules need beside the letter's text.
  public struct Context: Hashable, Sendable {
    /// The sender as the recipients will see it.
    public var sender: Mailbox?
    /// The account's own address; the From must equal it.
    public var account: EmailAddress?
    /// The day on which the invitation lapses, as written in the letter ("2026-12-23").
    public var lapsesOn: String
    /// How many people get it.
    public var recipients: Int

    /// Makes a context.
    public init(sender: Mailbox?, account: EmailAddress?, lapsesOn: String, recipients: Int) {
      self.sender = sender
      self.account = account
      self.lapsesOn = lapsesOn
      self.recipients = recipients
    }
  }

  /// Everything found in the letters as each recipient would read them, most serious first.
  public static func findings(in letters: [FilledLetter], _ context: Context) -> [LetterFinding] {
    []
  }
}
