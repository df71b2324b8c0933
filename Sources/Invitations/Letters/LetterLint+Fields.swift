extension LetterLint {
  /// L7: every field is filled, and the greeting names a person.
  static func fields(_ letter: LintedLetter) -> [LetterFinding] {
    var findings = letter.unfilled.map { field in
      let name = String(field.dropFirst(2).dropLast(2).trimmingBlanks)
      let reason =
        LetterField(rawValue: name) == nil
        ? "\(field) is not a field; there are \(known)." : "\(field) has no value."
      return LetterFinding(.filled, refuses: true, line: letter.line(of: field), reason)
    }
    if findings.isEmpty, let line = letter.line(of: "{{") ?? letter.line(of: "}}") {
      findings.append(
        LetterFinding(.filled, refuses: true, line: line, "A field is not closed by braces."))
    }
    if let (line, reason) = greetingFault(letter) {
      findings.append(LetterFinding(.filled, refuses: true, line: line, reason))
    }
    return findings
  }

  /// L9: a sentence for this one person, not the same for many.
  static func personal(_ letters: [LintedLetter], _ context: Context) -> [LetterFinding] {
    guard !letters.isEmpty, context.personal.count == letters.count else { return [] }
    // A sentence that the letter has no place for does not reach anybody.
    let sentences = zip(letters, context.personal).map { letter, sentence in
      sentence.contains { !$0.isWhitespace } && letter.body.contains(sentence) ? sentence : ""
    }
    var findings: [LetterFinding] = []
    let without = sentences.count { $0.isEmpty }
    if without > 0 {
      let who =
        without == letters.count ? "Nobody gets" : "\(without) of \(letters.count) do not get"
      findings.append(
        LetterFinding(
          .personal, refuses: false, "\(who) a sentence of their own; {{personal}} holds it."))
    }
    let most = Dictionary(grouping: sentences.filter { !$0.isEmpty }) { $0 }.map(\.value.count)
      .max()
    if let most, most > 3 {
      findings.append(
        LetterFinding(
          .personal, refuses: false, "The same personal sentence goes to \(most) people."))
    }
    return findings
  }

  private static let known = LetterField.allCases.map { "{{\($0.rawValue)}}" }
    .joined(separator: " ")

  /// What is wrong with the first line that is not blank, when it is a greeting.
  private static func greetingFault(_ letter: LintedLetter) -> (line: Int, reason: String)? {
    guard
      let index = letter.lines.firstIndex(where: { $0.contains { !$0.isWhitespace } }),
      letter.lines[index].count <= 60
    else { return nil }
    let line = letter.lines[index].trimmingBlanks
    if line.contains("@") { return (index + 1, "The greeting names an address, not a person.") }
    guard let end = line.firstIndex(where: { ",!:;.".contains($0) }) else { return nil }
    let words = line[..<end].split(whereSeparator: \.isWhitespace)
    let isCutOff = line[..<end].last?.isWhitespace == true
    let isAlone = words.count == 1 && needName.contains(Folding.fold(String(words[0])))
    return isCutOff || isAlone ? (index + 1, "The greeting names nobody.") : nil
  }

  /// Words that greet only together with a name.
  private static let needName: Set<String> = [
    "dear", "liebe", "lieber", "cher", "chere", "querido", "querida", "estimado", "estimada",
    "caro", "cara", "gentile", "beste", "lieve", "geachte", "drogi", "droga", "mily", "mila",
    "vazeny", "vazena", "kedves", "kara", "kjaere", "дорогой", "дорогая", "уважаемый",
  ]
}
