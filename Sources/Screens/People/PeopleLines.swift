internal import Invitations
internal import Terminal

/// The People screen as lines; some belong to a row that can have the focus.
struct PeopleLines {
  /// One line, and the row it belongs to.
  struct Row {
    var line: Line
    var item: Int?
    /// Whether it is the first of its row.
    var isHead = false
  }

  private(set) var rows: [Row] = []
  private let width: Int

  init(_ state: PeopleState, width: Int) {
    self.width = width
    switch state.part {
    case .person: if let card = state.card { add(card, state) }
    case .everybody: addEverybody(state.suggested)
    }
  }

  private mutating func add(_ card: PersonCard, _ state: PeopleState) {
    var item = 0
    heading("Records")
    for (place, record) in card.records.enumerated() {
      let mark = state.marks.contains(record.id) ? "x" : " "
      add(record, mark: mark, place, item)
      for join in Self.joins(of: place, in: card) { reason(join, item) }
      item += 1
    }
    heading("Invited at")
    for (place, address) in card.person.addresses.enumerated() {
      let note =
        place > 0 ? "" : card.chosen == nil ? "   chosen by the rules" : "   chosen by you"
      add("(\(place == 0 ? "x" : " ")) \(address.sendKey)\(note)", item)
      item += 1
    }
    if card.person.addresses.isEmpty { rows.append(Row(line: Line("    no usable address", .dim))) }
    if !card.sharesAddressWith.isEmpty {
      heading("Shares an address with")
      let names = Wording.names(card.sharesAddressWith)
      add("\(names): at most one of you is invited there", nil)
    }
    guard !card.candidates.isEmpty else { return }
    heading("May be the same person")
    for candidate in card.candidates {
      add("?   \(candidate.other(than: card.person.id).name)", item)
      reason("\(candidate.reason) (\(candidate.rule))", item)
      item += 1
    }
  }

  private mutating func addEverybody(_ joins: [JoinCandidate]) {
    if joins.isEmpty { add("Nobody else looks like two people who are one.", nil) }
    for (item, join) in joins.enumerated() {
      add("\(join.firstName) + \(join.secondName)", item)
      reason("\(join.reason) (\(join.rule))", item)
    }
  }

  private mutating func heading(_ text: String) {
    if !rows.isEmpty { rows.append(Row(line: Line(""))) }
    rows.append(Row(line: Line(" \(text)", .bold)))
  }

  private mutating func add(_ text: String, _ item: Int?) {
    rows.append(Row(line: Line("   \(text)"), item: item, isHead: item != nil))
  }

  private mutating func reason(_ text: String, _ item: Int) {
    rows += Line.wrapped(text, width: width - 10, style: .dim).map {
      Row(line: Line("         \($0.text)", $0.style), item: item)
    }
  }

  /// Name and addresses in one column each, and where it is from beside or below them.
  private mutating func add(_ record: PersonCard.Record, mark: String, _ place: Int, _ item: Int) {
    let name = record.name.isEmpty ? "(no name)" : record.name
    let room = max(12, width * 24 / 100)
    let cut = DisplayWidth.cut(name, to: room)
    let padded = cut + String(repeating: " ", count: room - DisplayWidth.of(cut))
    let emails = record.emails.isEmpty ? "no address" : record.emails.joined(separator: ", ")
    let origin =
      "\(record.source):\(record.line)" + (record.organization.map { "  \($0)" } ?? "")
    let text = "[\(mark)] \(place + 1)  \(padded)  \(emails)"
    guard width >= 100 else {
      add(text, item)
      return reason(origin, item)
    }
    let gap = max(2, width - 40 - DisplayWidth.of(text))
    add(text + String(repeating: " ", count: gap) + origin, item)
  }

  /// Why a record is one with an earlier one.
  private static func joins(of place: Int, in card: PersonCard) -> [String] {
    var places: [MergeRecord.ID: Int] = [:]
    for (place, record) in card.records.enumerated() { places[record.id] = place }
    return card.joins.compactMap { join in
      guard let first = places[join.first], let second = places[join.second],
        max(first, second) == place
      else { return nil }
      return "one with \(min(first, second) + 1): \(join.reason) (\(join.rule.rawValue))"
    }
  }
}
