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
    if let hidden = report?.hiddenRows, hidden > 0 {
      lines.append("  \(Counted.words(hidden, "row")) of hidden profiles skipped.")
    }
    for (kind, number) in summary.flagged.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      lines.append("  \(number) flagged \(kind.word)")
    }
    if let maybe = summary.flagged[.ownMaybe] {
      lines.append("  \(maybe) may be you: handpick own")
    }
    lines += meetings(of: summary)
    if let whatIf { lines.append("  \(whatIf.sentence)") }
    let problems = report?.problems.map(\.description) ?? []
    lines += problems.prefix(20).map { "  ! \($0)" }
    if let all = report?.problemCount, all > 20 {
      lines.append("  ! and \(all - 20) more; --json names them all.")
    }
    lines.append(
      whatIf != nil
        ? "Nothing was stored. Without --dry-run this is imported; nobody is picked by it."
        : "Imported. Nobody is picked, and nothing was sent.")
    return lines.joined(separator: "\n") + "\n"
  }

  /// Who becomes one and why, so far as a page has room.
  private static func meetings(of summary: ImportSummary) -> [String] {
    guard summary.meetingCount > 0 else { return [] }
    var lines = ["  \(Counted.people(summary.meetingCount)) out of several records:"]
    for meeting in summary.meetings.prefix(10) {
      let names = meeting.names.map(SafeText.line).joined(separator: " + ")
      lines.append("    \(names): \(meeting.reasons.joined(separator: "; "))")
    }
    if summary.meetingCount > 10 { lines.append("    and \(summary.meetingCount - 10) more") }
    return lines
  }
}
