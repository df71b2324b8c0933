import Invitations

/// A review in words: the same facts as on the screen.
enum ReviewText {
  static func text(of review: Review) -> String {
    var lines = ["This mail would go to \(Counted.people(review.count)):", ""]
    lines += TextTable.lines(
      ["", "NAME", "ADDRESS", "TIE", "FLAGS"],
      review.entries.map { entry in
        [
          entry.isCounted ? "[x]" : "[ ]", entry.suggestion.person.shownName,
          entry.address.sendKey, entry.suggestion.tie.tier.word,
          entry.suggestion.flags.map { "! \($0.kind.word): \($0.detail)" }.joined(separator: "; "),
        ]
      })
    if review.entries.contains(where: { !$0.isCounted }) {
      lines += ["", "Flagged people count only when you name each: --tick ADDRESS"]
    }
    if !review.leftOut.isEmpty {
      lines += ["", "Left out:"]
      lines += review.leftOut.map { "  \($0.suggestion.person.shownName): \($0.reason)" }
    }
    lines += ["", "From     \(review.from.map { "\($0)" } ?? "(no sender is configured)")"]
    if let entry = review.entries.first(where: \.isCounted) ?? review.entries.first {
      lines += [
        "Subject  \(entry.letter.subject)", "", "As \(entry.suggestion.person.shownName) reads it:",
      ]
      lines += entry.letter.body.split(separator: "\n", omittingEmptySubsequences: false)
        .map { "  \($0)" }
    }
    lines += [""] + review.warnings.map { "! \($0)" }
    lines += review.findings.map {
      "\($0.rule.code) \($0.refuses ? "refused" : "warning"): \($0.reason)"
    }
    let zone = review.openedAt.secondsEast
    if let first = review.firstDeparture, let last = review.lastDeparture {
      lines.append(
        "First \(CivilTime(first, secondsEast: zone).clock), last \(CivilTime(last, secondsEast: zone).clock) on \(CivilTime(last, secondsEast: zone).date)."
      )
    }
    let caps = review.policy.caps
    lines.append(
      "Today \(review.use.day(before: review.openedAt.now)) of \(caps.day) used. Largest batch so far: \(review.use.largestBatch)."
    )
    if review.refusal == nil {
      lines += ["", "Nothing has been sent. To hold these, add: --confirm \"\(review.phrase)\""]
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
