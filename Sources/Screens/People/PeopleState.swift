internal import Invitations

/// The People screen: the records of one person, or everybody who may be one with somebody.
struct PeopleState: Sendable {
  /// Which of its two lists is shown.
  enum Part: Hashable, Sendable {
    case person
    case everybody
  }

  /// A row that can have the focus.
  enum Item: Hashable, Sendable {
    case record(Int)
    case address(Int)
    case candidate(Int)
  }

  /// Which list is shown.
  var part = Part.person
  /// The person; nil until loaded.
  var card: PersonCard?
  /// Records that are marked, to be separated together.
  var marks: Set<MergeRecord.ID> = []
  /// The focus among the person's rows.
  var cursor = ListCursor()
  /// What to say when the decision under way is stored.
  var words: String?
  /// Everybody's suggested joins.
  var suggested: [JoinCandidate] = []
  /// The focus among them.
  var suggestedCursor = ListCursor()

  /// The rows of the person that can have the focus.
  var items: [Item] {
    guard let card else { return [] }
    return card.records.indices.map(Item.record)
      + card.person.addresses.indices.map(Item.address)
      + card.candidates.indices.map(Item.candidate)
  }

  /// How many rows the list shown has.
  var count: Int { part == .person ? items.count : suggested.count }

  /// The row with the focus among the person's.
  var focused: Item? {
    guard part == .person else { return nil }
    let items = items
    return items.indices.contains(cursor.row) ? items[cursor.row] : nil
  }

  /// The join that has the focus.
  var candidate: JoinCandidate? {
    if part == .everybody {
      let row = suggestedCursor.row
      return suggested.indices.contains(row) ? suggested[row] : nil
    }
    guard case .candidate(let place)? = focused else { return nil }
    return card?.candidates[place]
  }

  /// The records that a separation would take out: the marked ones, else the one with the focus.
  var separable: [MergeRecord.ID] {
    guard part == .person, let card else { return [] }
    if !marks.isEmpty { return card.records.map(\.id).filter(marks.contains) }
    return [record].compactMap(\.self)
  }

  /// The record that has the focus.
  var record: MergeRecord.ID? {
    guard case .record(let place)? = focused else { return nil }
    return card?.records[place].id
  }

  /// The address that has the focus.
  var address: EmailAddress? {
    guard case .address(let place)? = focused else { return nil }
    return card?.person.addresses[place]
  }

  /// Takes a person; the focus stays when it is the same one.
  mutating func take(_ card: PersonCard) {
    if self.card?.person.id != card.person.id { (cursor, marks) = (ListCursor(), []) }
    self.card = card
    marks.formIntersection(card.records.map(\.id))
  }

  /// Follows a moving command; false when it is none.
  mutating func follow(_ command: Command, page: Int) -> Bool {
    part == .person
      ? cursor.follow(command, count: count, page: page)
      : suggestedCursor.follow(command, count: count, page: page)
  }

  /// Puts the focus on a row.
  mutating func go(to row: Int) {
    if part == .person {
      cursor.go(to: row, count: count)
    } else {
      suggestedCursor.go(to: row, count: count)
    }
  }

  /// The row with the focus.
  var row: Int { part == .person ? cursor.row : suggestedCursor.row }
}
