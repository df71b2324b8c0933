extension LetterLint {
  /// L1: the sender's real name, at the account's own address.
  static func senderName(_ context: Context) -> [LetterFinding] {
    guard let sender = context.sender else {
      return [
        LetterFinding(
          .realName, refuses: true, "No sender is configured: nobody could see who writes.")
      ]
    }
    var findings: [LetterFinding] = []
    if !isRealName(sender.name) {
      findings.append(
        LetterFinding(
          .realName, refuses: true,
          sender.name.isEmpty
            ? "The sender has no name; people need your real one."
            : "The sender's name \"\(sender.name)\" is no person's name."))
    }
    if let account = context.account,
      account.sendKey.lowercased() != sender.address.sendKey.lowercased()
    {
      findings.append(
        LetterFinding(
          .realName, refuses: true,
          "The From is \(sender.address), but the account is \(account); they must be the same."))
    }
    return findings
  }

  /// L2: the first 200 characters say who writes, how they know each other, and what is asked.
  static func opening(_ letter: LintedLetter, _ context: Context) -> [LetterFinding] {
    var findings: [LetterFinding] = []
    let names = NameTokens(context.sender?.name ?? "").words.filter { $0.count > 1 }
    if !names.isEmpty, !letter.opens(with: names.map { LintWord($0) }, within: openingLength) {
      findings.append(
        LetterFinding(
          .saysWho, refuses: true, "The first 200 characters do not say who writes: name yourself.")
      )
    }
    if !letter.opens(with: LintWord.acquaintance, within: openingLength) {
      findings.append(
        LetterFinding(
          .saysWho, refuses: false,
          "The first 200 characters do not seem to say how you know each other."))
    }
    if !letter.body.prefix(openingLength).contains("?"),
      !letter.opens(with: LintWord.asking, within: openingLength)
    {
      findings.append(
        LetterFinding(
          .saysWho, refuses: false, "The first 200 characters do not seem to say what you ask."))
    }
    return findings
  }

  /// L6: where the address comes from.
  static func source(_ letter: LintedLetter) -> [LetterFinding] {
    guard !letter.mentions(LintWord.addresses) else { return [] }
    return [
      LetterFinding(
        .saysSource, refuses: true,
        "It does not say where you have the address from; {{source}} does.")
    ]
  }

  private static let openingLength = 200

  /// A name has letters, no `@` and no digits, and is not the name of a mailbox.
  private static func isRealName(_ name: String) -> Bool {
    guard name.contains(where: \.isLetter), !name.contains("@"), !name.contains(where: \.isNumber)
    else { return false }
    let words = NameTokens(name).words
    return words.count != 1 || MailboxRole(local: words[0]) == nil
  }
}
