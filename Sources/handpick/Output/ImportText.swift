import ContactFiles
import InvitationStore
import Invitations

/// What an import brought, in words.
enum ImportText {
  static func text(
    of summary: ImportSummary, _ report: ImportReport?, path: String, isPreview: Bool
  ) -> String {
    var lines = [
      "\(SafeText.line(path)): \(count(summary.seen, "record")) read, \(summary.new) new, \(summary.changed) changed, \(summary.unchanged) as before."
    ]
    let people = "\(count(summary.people, "new person", "new people"))"
    lines.append(
      "  \(people); \(summary.joined) joined somebody known; \(summary.withoutAddress) without a usable address."
    )
    lines += meetings(summary, isPreview: isPreview)
    if let hidden = report?.hiddenRows, hidden > 0 {
      lines.append("  \(count(hidden, "row")) of hidden profiles skipped.")
    }
    for (kind, number) in summary.flagged.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      lines.append("  \(number) flagged \(kind.word)")
    }
    let problems = report?.problems.map(\.description) ?? []
    lines += problems.prefix(20).map { "  ! \($0)" }
    if let all = report?.problemCount, all > 20 {
      lines.append("  ! and \(all - 20) more; --json names them all.")
    }
    lines.append(
      isPreview
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
      lines.append("  \(count(summary.merged, "known person", "known people")) joined with others.")
    }
    if summary.separated > 0 {
      lines.append(
        "  \(count(summary.separated, "known person", "known people")) told apart again.")
    }
    if summary.sharedAddresses > 0 {
      lines.append(
        "  \(count(summary.sharedAddresses, "address", "addresses")) shared by several people.")
    }
    return lines
  }

  private static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    number == 1 ? "1 \(one)" : "\(number) \(many ?? one + "s")"
  }
}
