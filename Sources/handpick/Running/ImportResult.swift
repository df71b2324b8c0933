import ContactFiles
import InvitationStore
import Invitations
import Screens

/// What an import on the screens brought, or would bring.
struct ImportResult: Sendable {
  var summary: ImportSummary
  var report: ImportReport?
  var whatIf: WhatIf?

  /// What the screens show of a preview.
  func preview(of path: String) -> ImportPreview {
    let problems = ImportProblems(summary, report)
    var preview = ImportPreview(
      name: PathCompletion.fileName(path),
      format: report?.formats.map(\.rawValue).sorted().joined(separator: ", ") ?? "",
      seen: summary.seen, new: summary.new, changed: summary.changed,
      withoutAddress: summary.withoutAddress,
      flagged: summary.flagged.map {
        ImportPreview.Flagged($0.key.word, $0.value, blocks: $0.key.blocks)
      },
      meetings: summary.meetings.map {
        ImportPreview.Meeting(names: $0.names, reasons: $0.reasons)
      },
      problems: problems.kept.map {
        ImportPreview.Problem(place: $0.place(below: path), text: $0.sentence)
      })
    preview.unchanged = summary.unchanged
    preview.people = summary.people
    preview.joined = summary.joined
    preview.merged = summary.merged
    preview.meetingCount = summary.meetingCount
    preview.whatIf = whatIf?.sentence
    preview.problemCount = problems.count
    return preview
  }
}
