/// Chooses the name to show among those of a person's records.
struct NameChoice {
  let name: String
  let givenName: String
  let familyName: String

  /// Takes the most complete name as most records have it, written as a name is written.
  init(_ records: [MergeRecord]) {
    let named = records.map { Named($0) }.filter { !$0.folded.isEmpty }
    let counts = Dictionary(grouping: named, by: \.folded).mapValues(\.count)
    let best = named.map { Candidate($0, counts: counts) }.min(by: Candidate.precedes)
    guard let best else {
      (name, givenName, familyName) = ("", "", "")
      return
    }
    name = best.text
    // The best name may come without parts, and another record of the same name with them.
    let parts = named.filter { $0.folded == best.folded }
      .filter { !$0.record.givenName.isEmpty || !$0.record.familyName.isEmpty }
      .min { a, b in
        if (a.text == best.text) != (b.text == best.text) { return a.text == best.text }
        return (a.record.givenName, a.record.familyName)
          < (b.record.givenName, b.record.familyName)
      }
    givenName = parts?.record.givenName ?? ""
    familyName = parts?.record.familyName ?? ""
  }

  private struct Named {
    let record: MergeRecord
    let text: String
    let folded: FoldedName

    init(_ record: MergeRecord) {
      self.record = record
      text = record.comparedName
      folded = FoldedName(text)
    }
  }

  private struct Candidate {
    let text: String
    let folded: FoldedName
    let count: Int
    let isWhole: Bool
    let words: Int
    let look: Int

    init(_ named: Named, counts: [FoldedName: Int]) {
      text = named.text
      folded = named.folded
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
