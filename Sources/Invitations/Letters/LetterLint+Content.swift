extension LetterLint {
  /// L5: one ask, short, plain text, few links.
  static func content(_ letter: LintedLetter) -> [LetterFinding] {
    var findings: [LetterFinding] = []
    func refuse(_ line: Int? = nil, _ reason: String) {
      findings.append(LetterFinding(.oneAsk, refuses: true, line: line, reason))
    }
    if letter.body.count > longest {
      refuse(nil, "It has \(letter.body.count) characters; \(longest) are enough.")
    }
    if let (line, _) = letter.place(of: LintWord.markup) {
      refuse(line, "It holds HTML or a picture; the text has to be plain.")
    }
    let links = Link.links(in: letter.body)
    if links.count > mostLinks { refuse(nil, "It has \(links.count) links; 2 are enough.") }
    for link in links {
      if link.isShortened {
        refuse(letter.line(of: link.text), "\(link.host) hides where the link leads.")
      }
      if let parameter = link.trackingParameter {
        refuse(letter.line(of: link.text), "The link follows people by \"\(parameter)\".")
      }
    }
    let questions = letter.body.count { $0 == "?" } - links.count { $0.text.contains("?") }
    if questions > 1 {
      findings.append(
        LetterFinding(
          .oneAsk, refuses: false, "It asks \(questions) questions; one ask is easier to answer."))
    }
    return findings
  }

  /// L5: a link that differs from person to person tells who followed it.
  static func tracking(_ letters: [LintedLetter], _ context: Context) -> [LetterFinding] {
    let links = letters.enumerated().map { index, letter -> Set<String> in
      let own = context.personal.indices.contains(index) ? context.personal[index] : ""
      return Set(Link.links(in: letter.body).map(\.text))
        .subtracting(Link.links(in: own).map(\.text))
    }
    guard let first = links.first, links.contains(where: { $0 != first }) else { return [] }
    return [
      LetterFinding(
        .oneAsk, refuses: true, "The links differ from person to person; that is tracking.")
    ]
  }

  /// L8: no reward for accepting.
  static func rewards(_ letter: LintedLetter) -> [LetterFinding] {
    guard let (line, word) = letter.place(of: LintWord.rewards) else { return [] }
    return [
      LetterFinding(
        .noReward, refuses: true, line: line,
        "\"\(word.text)\" sounds like a reward for accepting; leave it out.")
    ]
  }

  /// L10: something useful for the reader.
  static func use(_ letter: LintedLetter) -> [LetterFinding] {
    if !Link.links(in: letter.body).isEmpty || letter.mentions(LintWord.useful) { return [] }
    return [
      LetterFinding(
        .useful, refuses: false,
        "It carries nothing useful: a link, notes, an introduction would help the reader.")
    ]
  }

  private static let longest = 1200
  private static let mostLinks = 2
}
