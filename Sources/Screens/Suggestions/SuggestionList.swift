internal import Invitations

/// The list of suggestions: which rows are shown, in which order, and where the focus is.
///
/// Rows are numbers into the index, so filtering and sorting a million people copies no person.
struct SuggestionList: Sendable {
  /// Everybody.
  private(set) var index: any PeopleIndex = NoPeople()
  /// The order; a permutation of all rows, or nil for the index's own.
  private(set) var sort = PeopleOrder.tie
  private var order: [UInt32]?
  /// The words that everybody shown has.
  private(set) var words = ""
  /// The rows that match, ascending; nil for all.
  private var matches: [UInt32]?
  /// The rows shown, in order; nil for all in the index's own order.
  private var shown: [UInt32]?
  /// Whether only picked people are shown.
  private(set) var isPickedOnly = false

  /// How many there are, shown or not.
  var total: Int { index.count }
  /// How many are shown.
  var count: Int { shown?.count ?? index.count }

  /// The index row at a place of the list.
  func row(at place: Int) -> UInt32? {
    guard (0..<count).contains(place) else { return nil }
    return shown?[place] ?? UInt32(place)
  }

  /// Who stands at a place of the list.
  func person(at place: Int) -> Person.ID? { row(at: place).map { index.person(at: Int($0)) } }

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

  /// How many of these the filter hides.
  func hidden(of picks: Picks) -> Int {
    guard matches != nil, !isPickedOnly else { return 0 }
    return picks.rows.values.count { !passes($0) }
  }

  /// Takes a new index; the words stay.
  mutating func replace(_ index: any PeopleIndex, picks: Picks) {
    self.index = index
    order = nil
    sort = .tie
    matches = words.isEmpty ? nil : index.rows(matching: words, within: nil)
    arrange(picks)
  }

  /// Puts the rows in another order.
  mutating func order(by sort: PeopleOrder, rows: [UInt32]?, picks: Picks) {
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
    isPickedOnly = false
    matches = words.isEmpty ? nil : index.rows(matching: words, within: previous)
    arrange(picks)
  }

  /// Shows only who is picked, or everybody who passes the filter again.
  mutating func showPickedOnly(_ isOn: Bool, picks: Picks) {
    isPickedOnly = isOn
    arrange(picks)
  }

  private mutating func arrange(_ picks: Picks) {
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
