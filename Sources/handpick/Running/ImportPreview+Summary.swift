import ContactFiles
import InvitationStore
import Invitations
import Screens

extension ImportPreview {
  /// What the screens show of a preview.
  init(_ summary: ImportSummary, _ report: ImportReport?, path: String) {
    self.init(
      name: PathCompletion.fileName(path),
      format: report?.formats.map(\.rawValue).sorted().joined(separator: ", ") ?? "",
      seen: summary.seen, new: summary.new, changed: summary.changed,
      withoutAddress: summary.withoutAddress,
      flagged: summary.flagged.map { Flagged($0.key.word, $0.value, blocks: $0.key.blocks) },
      problems: (report?.problems ?? []).map { Problem(line: $0.line, text: $0.sentence) })
    unchanged = summary.unchanged
    people = summary.people
    joined = summary.joined
    problemCount = report?.problemCount ?? 0
  }
}
