/// Reads a letter critically, by rules L1 to L10.
///
/// What can be checked for certain is refused. What only a reader can judge (does it say how we know
/// each other?) is looked for by common words of several languages and warns.
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
    let read = letters.map(LintedLetter.init)
    var findings = senderName(context)
    findings += inEach(read) { letter in
      opening(letter, context) + choices(letter) + lapse(letter, context) + content(letter)
        + source(letter) + fields(letter) + rewards(letter) + use(letter)
    }
    findings += tracking(read, context) + personal(read, context)
    return findings.sorted { a, b in
      if a.refuses != b.refuses { return a.refuses }
      if a.rule != b.rule { return a.rule.rawValue < b.rule.rawValue }
      if a.line != b.line { return a.line ?? -1 < b.line ?? -1 }
      return a.reason < b.reason
    }
  }

  /// Everything found in a letter that has no recipients yet, read with made-up values.
  public static func findings(in letter: Letter, _ context: Context) -> [LetterFinding] {
    let sentence = "I still use what you showed me in May."
    let values: [LetterField: String] = [
      .firstName: "Ann", .name: "Ann Lee", .organization: "Acme", .personal: sentence,
      .source: "my address book", .expires: context.lapsesOn, .me: context.sender?.name ?? "",
    ]
    var context = context
    context.recipients = 1
    context.personal = [letter.uses(.personal) ? sentence : ""]
    return findings(in: [letter.filled(with: values)], context)
  }

  /// One finding for all letters that have it; when only some have, it says how many.
  private static func inEach(
    _ letters: [LintedLetter], _ rules: (LintedLetter) -> [LetterFinding]
  ) -> [LetterFinding] {
    var counts: [LetterFinding: Int] = [:]
    var order: [LetterFinding] = []
    for letter in letters {
      for finding in Set(rules(letter)) {
        if counts.updateValue((counts[finding] ?? 0) + 1, forKey: finding) == nil {
          order.append(finding)
        }
      }
    }
    return order.map { finding in
      var finding = finding
      if let count = counts[finding], count < letters.count {
        finding.reason = "In \(count) of \(letters.count) letters: \(finding.reason)"
      }
      return finding
    }
  }
}
