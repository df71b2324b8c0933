internal import Invitations
internal import Terminal

/// Where the parts of the Review screen stand.
struct ReviewLayout: Sendable {
  let page: Page
  /// The row of the list's head, and the rows of people.
  let head: Int
  let list: Range<Int>
  /// The rows under the list.
  let facts: Range<Int>
  /// The box with the words.
  let box: Range<Int>
  let boxColumns: Range<Int>

  init(_ model: Model, size: Size) {
    let size = size.drawable
    page = Page(
      size: size, notices: model.noticeLines, foot: size.rows >= 24 ? 9 : 7,
      paneWidth: Page.mailPaneWidth(size))
    let isTall = size.rows >= 24
    head = page.body.lowerBound
    let factRows = min(isTall ? 7 : 2, max(0, page.body.count - 2))
    let wanted = max(1, model.review?.review.entries.count ?? 1) + 1
    let room = max(1, page.body.count - 1 - factRows)
    let rows = isTall ? min(room, max(3, wanted)) : room
    list = head + 1..<head + 1 + rows
    facts = min(list.upperBound, page.body.upperBound)..<page.body.upperBound
    let height = isTall ? 5 : 4
    box = size.rows - 2 - (isTall ? 1 : 0) - height..<size.rows - 2 - (isTall ? 1 : 0)
    let width = min(size.columns - 2, 64)
    let left = (size.columns - width) / 2
    boxColumns = left..<left + width
  }
}

extension Model {
  func drawReview(on frame: inout Frame) {
    drawTabs(on: &frame)
    guard let state = review else { return }
    let layout = ReviewLayout(self, size: frame.size)
    let count = state.review.count
    drawTitle(
      "REVIEW: this mail would go to \(Wording.people(count))", "step 2 of 2",
      style: Style(.warn, bold: true), on: &frame)
    drawRules(layout.page, on: &frame)
    drawNotices(layout.page, on: &frame)
    drawReviewed(state, layout, on: &frame)
    let lines = ReviewFacts.lines(
      state, model: self, width: layout.page.width - 2, rows: layout.facts.count)
    drawLines(lines, rows: layout.facts, columns: 1..<layout.page.width, on: &frame)
    drawMailPane(layout.page, on: &frame)
    drawWords(state, layout, on: &frame)
    let footer = Footer.text(self, width: frame.size.columns - 2)
    frame.write(footer, row: layout.page.footer, column: 1, style: Style(.accent))
    drawLine(
      toast == nil ? "Pasting is ignored here." : "", sentWords, row: layout.page.last, on: &frame)
    drawToast(on: &frame)
  }

  private func drawReviewed(_ state: ReviewState, _ layout: ReviewLayout, on frame: inout Frame) {
    let entries = state.review.entries
    let columns = ReviewColumns(width: layout.page.width)
    frame.write(
      "Who gets it (\(state.review.count))", row: layout.head, column: 1, style: .bold)
    if let tie = columns.tie {
      frame.write(
        tie.count > 21 ? "What they are to you" : "To you", row: layout.head,
        column: tie.lowerBound, style: .bold)
    }
    var cursor = state.cursor
    cursor.settle(count: entries.count, page: layout.list.count)
    let visible = cursor.visible(count: entries.count, page: layout.list.count)
    for (row, place) in zip(layout.list, visible) {
      drawReviewed(entries[place], place: place, row: row, columns, on: &frame)
      guard place == cursor.row, state.part == .list else { continue }
      frame.write(">", row: row, column: 0)
      frame.restyle(row: row, columns: 0..<columns.name.upperBound - 1) { $0.reverse = true }
      frame.cursor = Frame.Position(row: row, column: 0)
    }
    let after = layout.list.lowerBound + visible.count
    guard layout.list.contains(after), !entries.isEmpty else { return }
    frame.write(
      "-- end of list: you have seen all \(entries.count) --", row: after, column: 4,
      limit: layout.page.width, style: .dim)
  }

  private func drawReviewed(
    _ entry: Review.Entry, place: Int, row: Int, _ columns: ReviewColumns, on frame: inout Frame
  ) {
    let isFlagged = !entry.suggestion.flags.isEmpty
    let style = entry.isCounted ? Style.plain : .dim
    frame.write("\(place + 1)", row: row, endingBefore: 4, style: .dim)
    if isFlagged {
      frame.write(
        entry.isTicked ? "[x]" : "[ ]", row: row, column: 5, style: Style(.warn, bold: true))
    }
    let words = SuggestionWords(suggestion: entry.suggestion)
    let tie =
      isFlagged
      ? "! " + entry.suggestion.flags.map(\.detail).joined(separator: ", ")
      : [words.relation, words.note(at: clock.now)].filter { !$0.isEmpty }.joined(separator: "  ")
    let cells: [(Range<Int>?, String, Style)] = [
      (columns.name, entry.suggestion.person.shownName, style),
      (columns.address, entry.address.sendKey, style),
      (columns.tie, tie, isFlagged ? Style(.warn) : style),
    ]
    for case (let range?, let text, let style) in cells {
      frame.write(
        fitting: text, row: row, column: range.lowerBound, width: range.count - 1, style: style,
        ellipsis: setup.borders.ellipsis)
    }
  }
}

/// Where the columns of the review's list stand; the address never drops out here.
struct ReviewColumns: Hashable, Sendable {
  let name: Range<Int>
  let address: Range<Int>
  let tie: Range<Int>?

  init(width: Int) {
    let start = 9
    let room = max(2, width - start)
    let hasTie = room >= 50
    let nameWidth = hasTie ? room * 26 / 100 : room * 42 / 100
    let addressWidth = hasTie ? room * 37 / 100 : room - nameWidth
    name = start..<start + nameWidth
    address = name.upperBound..<name.upperBound + addressWidth
    tie = hasTie ? address.upperBound..<width : nil
  }
}
