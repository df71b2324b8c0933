import ArgumentParser
import InvitationStore
import Invitations

/// The command `handpick people mails ID|ADDRESS`.
struct PeopleMailsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mails",
    abstract: "Show the mails that the reasons about a person count: when, who wrote, to how many.",
    discussion: """
      Nothing else of a mail is kept, so no subject can be shown.

        handpick people mails ann.lee@y.example
        handpick people mails 17 --json
      """)

  @OptionGroup var person: TypedPerson

  @Flag(help: "Print one JSON object per mail.")
  var json = false

  func run() throws {
    let context = try Context()
    let store = try context.openStore(.readOnly)
    let clock = context.clock.reading
    guard let suggestion = try person.suggestion(in: store, at: clock.now),
      let mails = try store.mails(with: suggestion.id, at: clock.now)
    else { return }
    let output = BufferedOutput()
    if json {
      for mail in mails { output.print(mail.json) }
    } else {
      output.write(suggestion.reasons.map { "\($0)\n" }.joined())
      output.write(mails.map { "\($0.line(at: clock))\n" }.joined())
    }
    try output.finish()
  }
}

extension CountedMail {
  /// The line of `people mails --json`.
  fileprivate var json: JSONLine {
    let seconds: Int64? =
      if case .after(let time)? = answer { time.components.seconds } else { nil }
    return [
      "at": .text(isDay ? String(mail.at.iso8601.prefix(10)) : mail.at.iso8601),
      "from": .text(mail.direction == .sent ? "you" : "them"),
      "recipients": .count(mail.recipients), "lookedAtForAnswer": .flag(isLookedAt),
      "answeredAfterSeconds": seconds.map(JSONLine.Value.number) ?? .null,
    ]
  }

  /// Whether "answered n of your last m" is about it.
  private var isLookedAt: Bool { answer.map { $0 != .open } ?? false }
}
