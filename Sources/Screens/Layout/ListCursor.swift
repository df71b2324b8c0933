/// Where the focus stands in a list, and which part of the list is on the screen.
struct ListCursor: Hashable, Sendable {
  /// The focused row, from 0.
  private(set) var row = 0
  /// The first row on the screen.
  private(set) var top = 0

  /// Moves the focus; it stays inside the list.
  mutating func move(by distance: Int, count: Int) { go(to: row + distance, count: count) }

  /// Puts the focus on a row, or the nearest one that there is.
  mutating func go(to target: Int, count: Int) { row = min(max(0, target), max(0, count - 1)) }

  /// Keeps the focus inside the list and on the screen.
  ///
  /// A focus that left the screen comes to its middle: what follows is seen before it is reached,
  /// and a pane beside the list is not drawn anew for each row.
  mutating func settle(count: Int, page: Int) {
    go(to: row, count: count)
    let page = max(1, page)
    if !(top..<top + page).contains(row) { top = row - page / 2 }
    top = max(0, min(top, count - page))
  }

  /// Scrolls as far as needed to show so many rows from the focus on, or as many as fit.
  mutating func reveal(_ rows: Int, count: Int, page: Int) {
    let page = max(1, page)
    let last = row + min(max(1, rows), page) - 1
    top = max(0, min(max(top, last - page + 1), count - page))
  }

  /// Turns the wheel: the screen moves, and takes the focus along only at its edge.
  mutating func scroll(by distance: Int, count: Int, page: Int) {
    let page = max(1, page)
    top = min(max(0, top + distance), max(0, count - page))
    go(to: min(max(row, top), top + page - 1), count: count)
  }

  /// The rows on the screen.
  func visible(count: Int, page: Int) -> Range<Int> {
    top..<max(top, min(count, top + max(0, page)))
  }

  /// Follows a moving command; false when it is none.
  mutating func follow(_ command: Command, count: Int, page: Int) -> Bool {
    switch command {
    case .moveDown: move(by: 1, count: count)
    case .moveUp: move(by: -1, count: count)
    case .moveFirst: go(to: 0, count: count)
    case .moveLast: go(to: count - 1, count: count)
    case .halfPageDown: move(by: max(1, page / 2), count: count)
    case .halfPageUp: move(by: -max(1, page / 2), count: count)
    case .pageDown: move(by: max(1, page), count: count)
    case .pageUp: move(by: -max(1, page), count: count)
    default: return false
    }
    return true
  }
}
