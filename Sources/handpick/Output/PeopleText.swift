import InvitationStore
import Invitations

/// Who is who, in words.
enum PeopleText {
  /// A person, the records, and why they are one.
  static func text(of detail: PersonDetail) -> String {
    let address = detail.person.addresses.first.map { "  <\($0)>" } ?? ""
    let chosen = detail.chosen == nil ? "" : "  (the address is your choice)"
    var lines = ["\(detail.person.id)  \(detail.person.shownName)\(address)\(chosen)"]
    if detail.isSelf { lines.append("    this is you") }
    for record in detail.records {
      let emails = record.record.emails.map(SafeText.line).joined(separator: ", ")
      lines.append(
        "    record \(record.id)  \(record.record.name)  \(emails.isEmpty ? "no address" : emails)"
          + "  \(SafeText.line(record.record.source)):\(record.record.line)  import \(record.batch)"
      )
    }
    lines += detail.joins.map { join in
      "    \(join.first) and \(join.second) are one: \(join.reason) (\(join.rule.rawValue))"
    }
    for suggestion in detail.suggestions {
      let isFirst = suggestion.first == detail.person.id
      let other = isFirst ? suggestion.second : suggestion.first
      let name = isFirst ? suggestion.secondName : suggestion.firstName
      lines.append(
        "    may be one with \(other) \(name): \(suggestion.reason) (\(suggestion.rule.rawValue))")
    }
    if !detail.sharesAddressWith.isEmpty {
      let others = detail.sharesAddressWith.map(\.description).joined(separator: ", ")
      lines.append("    shares an address with \(others); at most one of them is invited there")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What a decision changed.
  static func text(of change: PeopleChange, otherwise: String) -> String {
    var lines = change.joined.map { joining in
      "\(joining.kept) is one person with what was \(some(of: joining.ended))."
    }
    lines += change.separated.map { separation in
      let parts = separation.parts.map(\.person.description).joined(separator: ", ")
      return "\(separation.person) is several people now: \(parts)."
    }
    lines += change.ended.map { "Invitation \($0) is taken back: its people are one." }
    return lines.isEmpty ? otherwise : lines.joined(separator: "\n")
  }

  /// The first of some people, and how many there are beside them.
  static func some(of people: [Person.ID]) -> String {
    let shown = people.prefix(most).map(\.description).joined(separator: ", ")
    return people.count > most ? "\(shown) and \(people.count - most) more" : shown
  }

  private static let most = 5
}

extension PersonDetail {
  /// The line of `people --json`.
  var json: JSONLine {
    [
      "id": .number(person.id.number), "name": .text(person.name),
      "addresses": .texts(person.addresses.map(\.sendKey)),
      "chosen": .text(orNull: chosen?.sendKey), "self": .flag(isSelf),
      "records": .list(records.map { .object($0.json) }),
      "joins": .list(joins.map { .object($0.json) }),
      "suggested": .list(suggestions.map { .object($0.json) }),
      "sharesAddressWith": .list(sharesAddressWith.map { .number($0.number) }),
    ]
  }
}

extension PersonRecord {
  /// A record in `people --json`.
  var json: JSONLine {
    [
      "id": .number(id.number), "name": .text(record.name), "emails": .texts(record.emails),
      "organization": .text(orNull: record.organization), "source": .text(record.source),
      "line": .count(record.line), "import": .number(batch.number),
    ]
  }
}

extension Join {
  /// A join in `people --json`.
  var json: JSONLine {
    [
      "first": .number(first.number), "second": .number(second.number),
      "rule": .text(rule.rawValue), "reason": .text(reason),
    ]
  }
}

extension SuggestedJoin {
  /// The line of `people suggested --json`, and a suggestion in `people --json`.
  var json: JSONLine {
    [
      "first": .number(first.number), "firstName": .text(firstName),
      "second": .number(second.number), "secondName": .text(secondName),
      "rule": .text(rule.rawValue), "reason": .text(reason),
    ]
  }
}
