internal import Invitations

/// The tray, with what the screens need to show the people in it wherever the list stands.
struct Picks: Hashable, Sendable {
  /// Who is picked.
  private(set) var tray = Tray()
  /// The people in it as they were last seen.
  private(set) var people: [Person.ID: Suggestion] = [:]
  /// In which row of the index each stands.
  private(set) var rows: [Person.ID: UInt32] = [:]
  /// Those who are not who was picked any more, or would be invited at another address: the review
  /// asks for them again.
  private(set) var asksAgain: Set<Person.ID> = []

  /// How many are picked.
  var count: Int { tray.count }
  /// Whether nobody is.
  var isEmpty: Bool { tray.isEmpty }
  /// The people in the order of picking.
  var suggestions: [Suggestion] { tray.people.compactMap { people[$0] } }

  /// Whether this person is picked.
  func contains(_ id: Person.ID) -> Bool { tray.contains(id) }

  /// Picks one person by hand; refused (false) when a flag blocks them.
  @discardableResult
  mutating func pick(_ suggestion: Suggestion, row: UInt32?) -> Bool {
    guard tray.pick(suggestion) else { return false }
    people[suggestion.id] = suggestion
    rows[suggestion.id] = row
    return true
  }

  /// Takes one person out.
  mutating func drop(_ id: Person.ID) {
    tray.drop(id)
    people[id] = nil
    rows[id] = nil
    asksAgain.remove(id)
  }

  /// Lets the review ask again for somebody who is picked.
  mutating func askAgain(about id: Person.ID) {
    if contains(id) { asksAgain.insert(id) }
  }

  /// Takes everybody out.
  mutating func clear() { self = Picks() }

  /// Takes fresh knowledge of somebody who is picked; gives them back when they may not be any more.
  mutating func refresh(_ suggestion: Suggestion) -> Suggestion? {
    guard contains(suggestion.id) else { return nil }
    guard suggestion.isSelectable else {
      drop(suggestion.id)
      return suggestion
    }
    let before = people.updateValue(suggestion, forKey: suggestion.id)
    if before?.address?.identityKey != suggestion.address?.identityKey {
      asksAgain.insert(suggestion.id)
    }
    return nil
  }

  /// Finds everybody's row in a new index; who is not in it any more is no longer picked.
  mutating func relocate(in index: any PeopleIndex) {
    guard !isEmpty else { return }
    rows = [:]
    for row in 0..<index.count {
      let id = index.person(at: row)
      if contains(id) { rows[id] = UInt32(row) }
      if rows.count == count { return }
    }
    for id in tray.people where rows[id] == nil { drop(id) }
  }
}
