internal import Invitations
internal import Terminal

/// What the lint and the fields say about a draft, in short words.
enum Checks {
  /// One check and how it came out.
  struct Item: Hashable, Sendable {
    var text: String
    var mark: String
    var role: Style.Role
  }

  /// The checks that always stand there, then everything else that was found.
  static func items(_ review: Review) -> [Item] {
    let filled = review.entries.count { $0.letter.unfilled.isEmpty }
    let all = review.entries.count
    var items = [
      item(
        .filled, ok: "every {{field}} filled for \(filled) of \(all)",
        bad: "every {{field}} filled for \(filled) of \(all) only", review),
      item(.useful, ok: "carries something useful", bad: "carries nothing useful", review),
      item(.canSayNo, ok: "way to say no", bad: "no full way to say no", review),
    ]
    let named: Set<LetterFinding.Rule> = [.filled, .useful, .canSayNo]
    for finding in review.findings where !named.contains(finding.rule) {
      items.append(bad(finding))
    }
    return items
  }

  private static func item(
    _ rule: LetterFinding.Rule, ok: String, bad words: String, _ review: Review
  ) -> Item {
    guard let finding = review.findings.first(where: { $0.rule == rule }) else {
      return Item(text: ok, mark: "[ok]", role: .good)
    }
    var item = bad(finding)
    item.text = words
    return item
  }

  private static func bad(_ finding: LetterFinding) -> Item {
    Item(
      text: finding.reason, mark: finding.refuses ? "[!!]" : "[! ]",
      role: finding.refuses ? .bad : .warn)
  }
}
