import ArgumentParser
import Invitations
import Settings

/// The command `handpick lint FILE`.
struct LintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Read a letter critically, before anybody gets it.",
    discussion: """
      A letter is a file with a line "Subject: ...", an empty line, and the text, with fields \
      such as {{first_name}}. Every finding names its rule and line; "refused" means that a \
      review would not let it be sent. Exit code 1 when something is refused.

        handpick lint letter.txt
        handpick lint letter.txt --recipients 5
      """)

  @Argument(help: "The letter; - reads it from stdin.", completion: .file())
  var file: String

  @Option(help: "How many people would get it.")
  var recipients = 1

  func run() throws {
    let context = try Context()
    let letter = try LetterFile.read(file)
    let now = context.clock.reading
    let findings = LetterLint.findings(
      in: Self.samples(of: letter, count: max(1, recipients), context, now),
      LetterLint.Context(
        sender: context.settings.sender.mailbox, account: context.settings.sender.from,
        lapsesOn: CivilTime(now.now + context.settings.policy.expiry, secondsEast: now.secondsEast)
          .date, recipients: max(1, recipients)))
    for finding in findings {
      let line = finding.line.map { $0 == 0 ? " subject:" : " line \($0):" } ?? ""
      context.console.print(
        "\(finding.rule.code) \(finding.refuses ? "refused" : "warning"):\(line) \(finding.reason)")
    }
    guard findings.contains(where: \.refuses) else {
      if findings.isEmpty { context.console.print("Nothing to say against this letter.") }
      return
    }
    throw CommandFailure.refused("A review would refuse this letter.")
  }

  /// The letter as made-up people would read it, so that fields are filled.
  private static func samples(
    of letter: Letter, count: Int, _ context: Context, _ clock: ClockReading
  ) -> [FilledLetter] {
    let lapses = CivilTime(
      clock.now + context.settings.policy.expiry, secondsEast: clock.secondsEast)
    return (0..<count).map { _ in
      letter.filled(with: [
        .firstName: "Ann", .name: "Ann Lee", .organization: "Acme",
        .personal: "You showed me the rollout checklist.", .source: "my address book",
        .expires: lapses.date, .me: context.settings.sender.name,
      ])
    }
  }
}
