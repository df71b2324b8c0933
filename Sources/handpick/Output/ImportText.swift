import ContactFiles
import InvitationStore
import Invitations

/// What an import brought, in words.
enum ImportText {
  static func text(
    of summary: ImportSummary, _ report: ImportReport?, path: String, isPreview: Bool
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
}
