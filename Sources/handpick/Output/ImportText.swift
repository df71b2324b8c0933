import ContactFiles
import InvitationStore
import Invitations

/// What an import brought, in words.
enum ImportText {
  /// The words; a preview has a `whatIf`.
  static func text(
    of summary: ImportSummary, _ report: ImportReport?, path: String, whatIf: WhatIf?
  ) -> String {
    var lines = [
      "\(SafeText.line(path)): \(Counted.words(summary.seen, "record")) read, \(summary.new) new, \(summary.changed) changed, \(summary.unchanged) as before."
    ]
    let people = Counted.words(summary.people, "new person", "new people")
    lines.append(
      "  \(people); \(summary.joined) joined somebody known; \(summary.withoutAddress) without a usable address."
    )
    lines += meetings(summary, isPreview: whatIf != nil)
    if let hidden = report?.hiddenRows, hidden > 0 {
      lines.append("  \(Counted.words(hidden, "row")) of hidden profiles skipped.")
    }
    for (kind, number) in summary.flagged.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      lines.append("  \(number) flagged \(kind.word)")
    }
    if let maybe = summary.flagged[.ownMaybe] {
      lines.append("  \(maybe) may be you: handpick own")
    }
    if let whatIf { lines.append("  \(whatIf.sentence)") }
    let problems = ImportProblems(summary, report)
    let shown = problems.kept.prefix(20)
    lines += shown.map { "  ! \(SafeText.line($0.description))" }
    if problems.count > shown.count {
      lines.append("  ! and \(problems.count - shown.count) more; --json names them all.")
    }
    lines.append(
      whatIf != nil
        ? "Nothing was stored. Without --dry-run this is imported; nobody is picked by it."
        : "Imported. Nobody is picked, and nothing was sent.")
    return lines.joined(separator: "\n") + "\n"
  }

  /// Who becomes one; a preview names the first of them with the reason.
  private static func meetings(_ summary: ImportSummary, isPreview: Bool) -> [String] {
    var lines: [String] = []
    if isPreview {
      lines += summary.meetings.prefix(10).map { meeting in
        let names = meeting.names.map(SafeText.line).joined(separator: " + ")
        return "  = \(names): \(SafeText.line(meeting.reasons.first ?? ""))"
      }
      let more = summary.meetingCount - lines.count
      if more > 0, !lines.isEmpty { lines.append("  = and \(more) more who become one.") }
    }
    if summary.merged > 0 {
      lines.append(
        "  \(Counted.words(summary.merged, "known person", "known people")) joined with others.")
    }
    if summary.separated > 0 {
      lines.append(
        "  \(Counted.words(summary.separated, "known person", "known people")) told apart again.")
    }
    if summary.sharedAddresses > 0 {
      lines.append(
        "  \(Counted.words(summary.sharedAddresses, "address", "addresses")) shared by several people."
      )
    }
    return lines
  }
}
