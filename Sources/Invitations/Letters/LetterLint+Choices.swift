extension LetterLint {
  /// L3: yes, no and never again, each by plain reply.
  ///
  /// The word stands in quotes or in capitals, so that "no answer" is not taken for it.
  static func choices(_ letter: LintedLetter) -> [LetterFinding] {
    let offered = commands(in: letter.body)
    return answers.compactMap { answer in
      guard offered.isDisjoint(with: answer.words) else { return nil }
      return LetterFinding(.canSayNo, refuses: true, answer.reason)
    }
  }

  /// L4: no answer is fine, it lapses on the true day, and nobody is reminded.
  static func lapse(_ letter: LintedLetter, _ context: Context) -> [LetterFinding] {
    var findings: [LetterFinding] = []
    if !letter.body.contains(context.lapsesOn) {
      findings.append(
        LetterFinding(
          .lapses, refuses: true,
          "It does not say that it lapses on \(context.lapsesOn); {{expires}} does."))
    }
    if let (line, _) = letter.place(of: LintWord.lapsing), line > 0,
      let wrong = dates(in: letter.lines[line - 1]).first(where: { $0 != context.lapsesOn })
    {
      findings.append(
        LetterFinding(
          .lapses, refuses: true, line: line,
          "It says \(wrong), but it lapses on \(context.lapsesOn).")
      )
    }
    if !letter.mentions(LintWord.reminding) {
      findings.append(
        LetterFinding(.lapses, refuses: false, "It does not seem to say that no reminder comes."))
    }
    return findings
  }

  private static let answers: [(words: Set<String>, reason: String)] = [
    (["yes", "accept"], "It does not say that they can reply \"yes\"."),
    (["no", "decline"], "It does not say that they can reply \"no\"."),
    (
      ["never", "stop", "unsubscribe"],
      "It does not say that a reply \"never\" keeps you from writing again."
    ),
  ]

  private static let quotes: Set<Character> = [
    "\"", "'", "\u{2018}", "\u{2019}", "\u{201A}", "\u{201C}", "\u{201D}", "\u{201E}", "\u{AB}",
    "\u{BB}", "\u{2039}", "\u{203A}",
  ]

  /// All words that stand in quotes or in capitals.
  private static func commands(in text: String) -> Set<String> {
    var found: Set<String> = []
    var word = ""
    var isQuoted = false
    var last: Character = " "
    for character in text + " " {
      if character.isLetter {
        if word.isEmpty { isQuoted = quotes.contains(last) }
        word.append(character)
      } else {
        let isClosed = quotes.contains(character) || character.isPunctuation
        if (isQuoted && isClosed) || (word.count > 1 && word.allSatisfy(\.isUppercase)) {
          found.insert(word.lowercased())
        }
        word = ""
      }
      last = character
    }
    return found
  }

  /// All `2026-12-23` of a line.
  private static func dates(in line: Substring) -> [String] {
    line.split { !$0.isNumber && $0 != "-" }.map(String.init).filter { word in
      word.split(separator: "-", omittingEmptySubsequences: false).map(\.count) == [4, 2, 2]
    }
  }
}
