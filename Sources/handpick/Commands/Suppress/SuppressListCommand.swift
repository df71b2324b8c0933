import ArgumentParser
import InvitationStore
import Invitations

/// The command `handpick suppress list`.
struct SuppressListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Show who is kept off, since when and why, the latest first.",
    discussion: """
      Whoever was forgotten or came as a digest is shown by the digest.

        handpick suppress list
        handpick suppress list --json
      """)

  @Flag(help: "Print one JSON object per line.")
  var json = false

  func run() throws {
    let context = try Context()
    let all = try context.openStore(.readOnly).suppressions()
    let clock = context.clock.reading
    let output = BufferedOutput()
    output.print(
      all, asJSON: json, json: \.json, orElse: "Nobody is kept off.",
      headings: ["ADDRESS", "REASON", "SINCE", "LIFTABLE", "EVIDENCE"]
    ) { suppression in
      [
        suppression.key.text, suppression.reason.rawValue,
        CivilTime(suppression.at, secondsEast: clock.secondsEast).date,
        suppression.reason.canBeLifted ? "yes" : "no", SafeText.line(suppression.evidence),
      ]
    }
    try output.finish()
  }
}

extension Suppression {
  /// The line of `suppress list --json`.
  var json: JSONLine {
    [
      "address": .text(key.text), "reason": .text(reason.rawValue), "since": .text(at.iso8601),
      "liftable": .flag(reason.canBeLifted), "evidence": .text(evidence),
    ]
  }
}
