internal import Invitations
internal import Terminal

/// The mails that the reasons about a person count, as a text to read.
enum CountedMails {
  /// So many are listed; what is older is in `handpick people mails`.
  private static let most = 500

  static func lines(_ suggestion: Suggestion, _ mails: [CountedMail], model: Model) -> [Line] {
    let reasons = suggestion.reasons.map { Line("+ \($0)") }
    let shown = mails.prefix(most).map { Line("  \($0.line(at: model.clock))") }
    let rest =
      mails.count > most
      ? [Line("  and \(Wording.number(mails.count - most)) older: handpick people mails", .dim)]
      : []
    let heading = mails.isEmpty ? "No mail with this person was read." : "The newest first"
    return reasons + [Line(""), Line(heading, .bold)] + shown + rest
      + [Line(""), Line("No subject and no text of a mail is kept.", .dim)]
  }
}

extension Model {
  mutating func mailsLoaded(_ suggestion: Suggestion, _ mails: [CountedMail]) {
    overlays.append(
      .reading(
        Reading(
          .mails(suggestion.id), title: "Mails with \(suggestion.person.shownName)",
          lines: CountedMails.lines(suggestion, mails, model: self))))
  }
}
