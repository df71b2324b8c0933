import ContactFiles
import InvitationStore
import Invitations

/// Reads mail folders into the store.
struct MailHistoryReading {
  /// What reading one folder brought.
  struct Result {
    let source: MailSource
    let summary: HistorySummary
    let report: MailHistoryReader.Report
  }

  private let store: Store

  init(_ store: Store) { self.store = store }

  /// Reads what is new in a folder; `progress` answers false to stop.
  func read(
    _ source: MailSource, at now: Moment, progress: (ImportProgress) -> Bool
  ) throws -> Result {
    let reader = MailHistoryReader()
    var report = MailHistoryReader.Report()
    let stamp = source.kind == .mbox ? try reader.stamp(ofMbox: source.path) : nil
    let summary = try store.readHistory(source, stamp: stamp, at: now) { run in
      let second = run.second
      switch source.kind {
      case .mbox:
        report = try reader.read(mbox: source.path, progress: progress) {
          run.add($0)
        } second: {
          second.add($0)
        }
      case .maildir:
        report = try reader.read(
          maildir: source.path, progress: progress, isKnown: run.isKnown
        ) {
          run.add($0, name: $1)
        } second: {
          second.add($0, name: $1)
        }
      }
    }
    return Result(source: source, summary: summary, report: report)
  }
}

extension MailHistoryReading.Result {
  /// What to say.
  var lines: [String] {
    let name = SafeText.line(source.description)
    guard !summary.isUnchanged else { return ["\(name): nothing new."] + problems }
    let read = Counted.words(summary.read, "mail")
    var lines = ["\(name): \(read) read, \(summary.counted) counted."]
    for reason in KeptOutMail.allCases {
      guard let count = summary.keptOut[reason] else { continue }
      lines.append("  \(count) \(reason.words)")
    }
    if summary.keptOut[.notToYou] != nil {
      lines.append("  An address of yours that is missing: handpick own add ADDRESS")
    }
    return lines + problems
  }

  private var problems: [String] {
    var problems: [String] = []
    if report.unreadable > 0 {
      let files = Counted.words(report.unreadable, "file or folder", "files or folders")
      let first = SafeText.line(report.firstUnreadable ?? "")
      problems.append("  ! \(files) could not be read, the first is \(first)")
    }
    if report.unfinished > 0 {
      let mails = Counted.words(report.unfinished, "mail")
      problems.append("  ! \(mails) cut off within the headers: not counted")
    }
    return problems
  }

  /// The line of `history add --json`.
  var json: JSONLine {
    JSONLine(
      [("folder", .text(source.description)), ("unchanged", .flag(summary.isUnchanged))]
        + summary.members + [
          ("unreadable", .count(report.unreadable)), ("unfinished", .count(report.unfinished)),
        ])
  }
}

extension HistorySummary {
  /// The numbers as members of a line of JSON.
  var members: [(String, JSONLine.Value)] {
    let reasons = KeptOutMail.allCases.compactMap { reason in
      keptOut[reason].map { (reason.rawValue, JSONLine.Value.count($0)) }
    }
    return [
      ("read", .count(read)), ("counted", .count(counted)),
      ("keptOut", .object(JSONLine(reasons))),
    ]
  }
}
