/// Where the columns of the suggestions stand; what does not fit drops out, the name never.
struct SuggestionColumns: Hashable, Sendable {
  /// Where the pick's `[ ]` stands.
  static let mark = 3
  /// The columns, by what they show.
  let name: Range<Int>
  let address: Range<Int>?
  let relation: Range<Int>?
  let note: Range<Int>?

  /// Divides so many columns; note, relation and address drop out in this order.
  init(width: Int) {
    let start = 8
    let room = max(1, width - start)
    var shown = 4
    while shown > 1, Self.least(shown) > room { shown -= 1 }
    guard shown > 1 else {
      name = start..<width
      (address, relation, note) = (nil, nil, nil)
      return
    }
    // What is left over goes to the address, the name and the note.
    let extra = room - Self.least(shown)
    let nameWidth = Self.leastName + min(20, extra / 4)
    let relationWidth = Self.leastRelation + min(6, extra / 10)
    let noteWidth = shown < 4 ? 0 : Self.leastNote + min(30, max(0, extra - 10) * 3 / 8)
    let addressWidth = room - nameWidth - (shown < 3 ? 0 : relationWidth) - noteWidth
    var column = start
    func next(_ width: Int) -> Range<Int> {
      defer { column += width }
      return column..<column + width
    }
    name = next(nameWidth)
    address = next(addressWidth)
    relation = shown < 3 ? nil : next(relationWidth)
    note = shown < 4 ? nil : next(noteWidth)
  }

  private static let leastName = 18
  private static let leastAddress = 18
  private static let leastRelation = 13
  private static let leastNote = 17

  private static func least(_ shown: Int) -> Int {
    [0, leastName, leastAddress, leastRelation, leastNote][...shown].reduce(0, +)
  }
}
