import Invitations

/// What happened between the owner and somebody, in words and as JSON.
enum TimelineText {
  static func lines(
    _ suggestion: Suggestion, _ timeline: PersonTimeline, at clock: ClockReading, ascii: Bool
  ) -> [String] {
    let person = suggestion.person
    var lines = ["\(person.id)  \(person.shownName)"]
    lines += person.addresses.map { "    \($0.sendKey)" }
    lines += ["", "Tie \(suggestion.tie.tier.word)"] + suggestion.reasons.map { "    \($0)" }
    if !suggestion.flags.isEmpty {
      lines += ["", suggestion.isSelectable ? "Look twice" : "Why not"]
      lines += suggestion.flags.map { "    \($0.kind.word): \($0.detail)" }
    }
    if let months = timeline.months {
      lines += ["", "Mail of 24 months"] + months.chart(ascii: ascii).map { "    \($0)" }
    }
    lines += ["", "Timeline"]
    lines += timeline.events.map { event in
      let source = event.source.map { "  (\(SafeText.line($0)))" } ?? ""
      return "    \(event.day(at: clock))  \(event.text)\(source)"
    }
    return lines
  }

  /// The object of `people show --json`.
  static func json(_ suggestion: Suggestion, _ timeline: PersonTimeline) -> JSONLine {
    let person = suggestion.person
    return [
      "id": .number(person.id.number), "name": .text(person.name),
      "addresses": .texts(person.addresses.map(\.sendKey)),
      "tier": .text(suggestion.tie.tier.word), "tie": .decimal(suggestion.tie.strength),
      "reasons": .texts(suggestion.reasons),
      "flags": .list(
        suggestion.flags.map {
          .object(["flag": .text($0.kind.word), "detail": .text($0.detail)])
        }),
      "months": .list((timeline.months?.months ?? []).map { .object($0.json) }),
      "timeline": .list(timeline.events.map { .object($0.json) }),
    ]
  }
}

extension MailMonths.Month {
  fileprivate var json: JSONLine {
    ["month": .text(iso), "sent": .count(sent), "received": .count(received)]
  }
}

extension TimelineEvent {
  fileprivate var json: JSONLine {
    [
      "at": .text(isDay ? String(at.iso8601.prefix(10)) : at.iso8601), "kind": .text(kind.rawValue),
      "text": .text(text), "source": .text(orNull: source),
    ]
  }
}
