import ArgumentParser
import InvitationStore
import Invitations
import Settings
import Terminal

/// The command `handpick people show ID|ADDRESS`.
struct PeopleShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show one person: why suggested, the mail of 24 months, and what happened when.",
    discussion: """
      Mail is drawn with a column for each month, the same scale both ways; where the locale is \
      not UTF-8, in ASCII.

        handpick people show 17
        handpick people show ann.lee@y.example --json
      """)

  @OptionGroup var person: TypedPerson

  @Flag(help: "Print one JSON object.")
  var json = false

  func run() throws {
    let context = try Context()
    let store = try context.openStore(.readOnly)
    let clock = context.clock.reading
    guard let suggestion = try person.suggestion(in: store, at: clock.now),
      let timeline = try store.timeline(of: suggestion.id, at: clock)
    else { return }
    if json {
      context.console.print(TimelineText.json(suggestion, timeline))
    } else {
      let ascii = context.settings.theme.usesASCII || !TextLocale(context.environment).isUTF8
      TimelineText.lines(suggestion, timeline, at: clock, ascii: ascii)
        .forEach { context.console.print($0) }
    }
  }
}
