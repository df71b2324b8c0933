/// Chooses the name to show among those of a person's records.
struct NameChoice {
  let name: String
  let givenName: String
  let familyName: String

  /// Takes the most complete name as most records have it, written as a name is written.
  init(_ records: [MergeRecord]) {
    let named = records.filter { !FoldedName($0.comparedName).isEmpty }
    let counts = Dictionary(grouping: named) { FoldedName($0.comparedName) }.mapValues(\.count)
    let best = named.map { Candidate($0, counts: counts) }.min(by: Candidate.precedes)
    guard let best else {
      (name, givenName, familyName) = ("", "", "")
      return
    }
    name = best.text
    // The best name may come without parts, and another record of the same name with them.
    let parts = named.filter { FoldedName($0.comparedName) == best.folded }
      .filter { !$0.givenName.isEmpty || !$0.familyName.isEmpty }
      .min { a, b in
        if (a.comparedName == best.text) != (b.comparedName == best.text) {
          return a.comparedName == best.text
        }
        return (a.givenName, a.familyName) < (b.givenName, b.familyName)
      }
    givenName = parts?.givenName ?? ""
    familyName = parts?.familyName ?? ""
  }

  private struct Candidate {
    let text: String
    let folded: FoldedName
    let count: Int
    let isWhole: Bool
    let words: Int
    let look: Int

    init(_ record: MergeRecord, counts: [FoldedName: Int]) {
      text = record.comparedName
      folded = FoldedName(text)
      count = counts[folded] ?? 0
      let long = folded.words.filter { $0.unicodeScalars.count > 1 }.count
      isWhole = folded.isFull && (long == folded.words.count || !folded.compact.isEmpty)
      words = folded.compact.isEmpty ? long : folded.compact.unicodeScalars.count
      let isOneCase = text == text.lowercased() || text == text.uppercased()
      let hasMarks = text.utf8.contains { $0 >= 0x80 }
      // "ANN LEE" and "Lee, Ann" are how machines write it; "Jose" how some keyboards do.
      look =
        (isOneCase && !hasMarks ? 0 : 4) + (text.contains(",") ? 0 : 2) + (hasMarks ? 1 : 0)
    }

    static func precedes(_ a: Candidate, _ b: Candidate) -> Bool {
      if a.isWhole != b.isWhole { return a.isWhole }
      if a.folded.isFull != b.folded.isFull { return a.folded.isFull }
      if a.count != b.count { return a.count > b.count }
      if a.words != b.words { return a.words > b.words }
      if a.look != b.look { return a.look > b.look }
      return a.text < b.text
    }
  }
}
