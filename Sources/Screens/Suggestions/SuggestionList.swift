internal import Invitations

/// The list of suggestions: which rows are shown, in which order, under which headings.
///
/// Rows are numbers into the index, so filtering and sorting a million people copies no person. Groups
/// have headings while everybody is shown; who was looked for stands in one list, so that no closed
/// group hides them.
struct SuggestionList: Sendable {
  /// Whom the list is about.
  enum Scope: Hashable, Sendable {
    case everybody
    case picked
    /// Those who were close once and are faint now.
    case dormant
  }

  /// Everybody.
  private(set) var index: any PeopleIndex = NoPeople()
  /// The order; a permutation of all rows, or nil for the index's own.
  private(set) var sort = SuggestionSort.tie
  private var order: [UInt32]?
  /// The words that everybody shown has.
  private(set) var words = ""
  /// The rows that match, ascending; nil for all.
  private var matches: [UInt32]?
  /// Whom the list is about.
  private(set) var scope = Scope.everybody
  private var dormant: [UInt32] = []
  /// The rows shown, in order, while there are no headings; nil for all in the index's own order.
  private var shown: [UInt32]?
  /// Everybody under headings; nil while there are none.
  private(set) var grouped: GroupedRows?
  private var closed = Set(PersonGroup.allCases.filter { !$0.isOpenAtFirst })

  /// How many people there are, shown or not.
  var total: Int { index.count }
  /// How many lines are shown, headings included.
  var count: Int { grouped?.count ?? shown?.count ?? index.count }
  /// Whether only picked people are shown.
  var isPickedOnly: Bool { scope == .picked }

  /// The group whose heading stands at a place of the list.
  func heading(at place: Int) -> PersonGroup? {
    guard case .heading(let group) = grouped?.line(at: place) else { return nil }
    return group
  }

  /// The index row at a place of the list; nil for a heading.
  func row(at place: Int) -> UInt32? {
    guard (0..<count).contains(place) else { return nil }
    guard let grouped else { return shown?[place] ?? UInt32(place) }
    guard case .person(let number) = grouped.line(at: place) else { return nil }
    return grouped.rows[number]
  }

  /// Who stands at a place of the list.
  func person(at place: Int) -> Person.ID? { row(at: place).map { index.person(at: Int($0)) } }

  /// Whether anybody at these places is such a person; unlike a look at each, it copies nothing.
  func contains(at places: Range<Int>, where isSuch: (Person.ID) -> Bool) -> Bool {
    let places = places.clamped(to: 0..<count)
    guard let grouped else {
      guard let shown else { return places.contains { isSuch(index.person(at: $0)) } }
      return shown[places].contains { isSuch(index.person(at: Int($0))) }
    }
    return places.contains { place in
      guard case .person(let number) = grouped.line(at: place) else { return false }
      return isSuch(index.person(at: Int(grouped.rows[number])))
    }
  }

  /// How many people stand up to a place of the list, and in the whole of it, closed groups included.
  func position(of place: Int) -> (number: Int, total: Int) {
    switch grouped?.line(at: place) {
    case .heading(let group): (grouped?.start(of: group) ?? 0, total)
    case .person(let number): (number + 1, total)
    case nil: (count == 0 ? 0 : place + 1, count)
    }
  }

  /// Where somebody stands in the list; their closed group's heading where they are inside of it.
  func place(of person: Person.ID) -> Int? {
    guard let row = (0..<index.count).first(where: { index.person(at: $0) == person }) else {
      return nil
    }
    guard let grouped else {
      return shown.map { $0.firstIndex(of: UInt32(row)) } ?? row
    }
    return grouped.rows.firstIndex(of: UInt32(row)).map(grouped.place)
  }

  /// The place of the first person who is shown, so that the focus begins on somebody.
  var firstPerson: Int { (0..<min(count, 8)).first { row(at: $0) != nil } ?? 0 }

  /// The group of somebody in a row.
  func group(of row: UInt32) -> PersonGroup { index.group(at: Int(row)) }

  /// Whether a row passes the filter.
  func passes(_ row: UInt32) -> Bool {
    guard let matches else { return true }
    var (low, high) = (0, matches.count)
    while low < high {
      let middle = (low + high) / 2
      if matches[middle] < row { low = middle + 1 } else { high = middle }
    }
    return low < matches.count && matches[low] == row
  }

  /// How many of these are not shown: by the filter, in a closed group, or not dormant.
  func hidden(of picks: Picks) -> Int {
    if scope == .picked { return 0 }
    if let grouped {
      return picks.rows.values.count { grouped.closed.contains(group(of: $0)) }
    }
    let rows = scope == .dormant ? Set(dormant) : nil
    return picks.rows.values.count { !passes($0) || !(rows?.contains($0) ?? true) }
  }
}

// MARK: - Changing what is shown

extension SuggestionList {
  /// Takes a new index; the words stay.
  mutating func replace(_ index: any PeopleIndex, picks: Picks) {
    self.index = index
    order = nil
    sort = .tie
    dormant = []
    if scope == .dormant { scope = .everybody }
    matches = words.isEmpty ? nil : index.rows(matching: words, within: nil)
    arrange(picks)
  }

  /// Puts the rows in another order.
  mutating func order(by sort: SuggestionSort, rows: [UInt32]?, picks: Picks) {
    guard rows == nil || rows?.count == index.count else { return }
    self.sort = sort
    order = rows
    arrange(picks)
  }

  /// Shows only who has these words.
  mutating func filter(_ words: String, picks: Picks) {
    let narrows = !self.words.isEmpty && words.hasPrefix(self.words)
    let previous = narrows ? matches : nil
    self.words = words
    if scope == .picked { scope = .everybody }
    matches = words.isEmpty ? nil : index.rows(matching: words, within: previous)
    arrange(picks)
  }

  /// Shows only who is picked, or everybody who passes the filter again.
  mutating func showPickedOnly(_ isOn: Bool, picks: Picks) {
    scope = isOn ? .picked : .everybody
    arrange(picks)
  }

  /// Shows only these, who are dormant, in this order; nil shows everybody again.
  mutating func showDormant(_ rows: [UInt32]?, picks: Picks) {
    scope = rows == nil ? .everybody : .dormant
    dormant = rows ?? []
    arrange(picks)
  }

  /// Opens or closes a group.
  mutating func toggle(_ group: PersonGroup) {
    closed.formSymmetricDifference([group])
    grouped?.toggle(group)
  }

  private mutating func arrange(_ picks: Picks) {
    grouped = nil
    if scope == .dormant {
      shown = matches == nil ? dormant : dormant.filter(passes)
      return
    }
    if scope == .everybody, matches == nil {
      grouped = GroupedRows(index, order: order, closed: closed)
    }
    if grouped != nil {
      shown = nil
      return
    }
    let chosen = isPickedOnly ? picks.rows.values.sorted() : matches
    guard let order else {
      shown = chosen
      return
    }
    guard let chosen else {
      shown = order
      return
    }
    var isChosen = [Bool](repeating: false, count: index.count)
    for row in chosen { isChosen[Int(row)] = true }
    shown = order.filter { isChosen[Int($0)] }
  }
}
