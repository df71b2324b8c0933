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
    /// The personal sentence of each letter, in the order of the letters; empty where there is none.
    public var personal: [String]

    /// Makes a context.
    public init(
      sender: Mailbox?, account: EmailAddress?, lapsesOn: String, recipients: Int,
      personal: [String] = []
    ) {
      self.sender = sender
      self.account = account
      self.lapsesOn = lapsesOn
      self.recipients = recipients
      self.personal = personal
    }
  }

  /// Everything found in the letters as each recipient would read them, most serious first.
  public static func findings(in letters: [FilledLetter], _ context: Context) -> [LetterFinding] {
    []
  }
}
