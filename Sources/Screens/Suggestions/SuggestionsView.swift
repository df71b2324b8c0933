internal import Invitations
internal import Terminal

/// Where the parts of the Suggestions screen stand.
struct SuggestionsLayout: Sendable {
  let page: Page
  /// The row of the column heads.
  let head: Int
  /// The rows of people.
  let rows: Range<Int>
  let columns: SuggestionColumns

  init(_ model: Model, size: Size) {
    let size = size.drawable
    page = Page(size: size, notices: model.noticeLines)
    head = page.body.lowerBound
    rows = min(head + 1, page.body.upperBound)..<page.body.upperBound
    columns = SuggestionColumns(width: page.width)
  }
}

extension Model {
  /// Draws everything that stays the same while only the focus moves.
  func drawSuggestionsGround(on frame: inout Frame) {
    let layout = SuggestionsLayout(self, size: frame.size)
    drawTabs(on: &frame)
    drawTitle(listTitle(width: frame.size.columns), listState, on: &frame)
    drawRules(layout.page, on: &frame)
    drawNotices(layout.page, on: &frame)
    if suggestions.list.total == 0 {
      drawFirstStart(layout.page, on: &frame)
    } else if suggestions.list.count == 0 {
      drawNobodyShown(layout, on: &frame)
    } else {
      drawHeads(layout, on: &frame)
      for (row, place) in visiblePlaces(layout) { drawPlace(place, row: row, layout, on: &frame) }
    }
  }

  /// Draws what goes with the focus.
  func drawSuggestionsFocus(on frame: inout Frame) {
    let layout = SuggestionsLayout(self, size: frame.size)
    let list = suggestions.list
    if list.count > 0 { drawFocus(layout, on: &frame) }
    drawDetailsPane(layout.page, on: &frame)
    let position = list.position(of: suggestions.cursor.row)
    drawFoot(
      layout.page, left: picksLine(layout), right: sentWords, hint: suggestionsHint,
      corner: "\(Wording.number(position.number))/\(Wording.number(position.total))", on: &frame)
    placeFilterCursor(on: &frame)
  }

  /// The rows of the screen that show somebody, with the place in the list.
  private func visiblePlaces(_ layout: SuggestionsLayout) -> Zip2Sequence<Range<Int>, Range<Int>> {
    let count = suggestions.list.count
    var cursor = suggestions.cursor
    cursor.settle(count: count, page: layout.rows.count)
    return zip(layout.rows, cursor.visible(count: count, page: layout.rows.count))
  }

  private func drawPlace(
    _ place: Int, row: Int, _ layout: SuggestionsLayout, on frame: inout Frame
  ) {
    if let group = suggestions.list.heading(at: place) {
      drawHeading(of: group, row: row, layout, on: &frame)
    } else if let suggestion = suggestions.suggestion(at: place) {
      drawPerson(suggestion, row: row, layout.columns, on: &frame)
    } else {
      frame.write("reading", row: row, column: layout.columns.name.lowerBound, style: .dim)
    }
  }

  /// A minus before a group whose people follow, a plus before one that can be opened, as in a tree.
  private func drawHeading(
    of group: PersonGroup, row: Int, _ layout: SuggestionsLayout, on frame: inout Frame
  ) {
    guard let grouped = suggestions.list.grouped else { return }
    let isClosed = grouped.closed.contains(group)
    let end = frame.write(
      "\(isClosed ? "+" : "-") \(group.title)", row: row, column: SuggestionColumns.mark,
      style: Style(.accent, bold: true))
    frame.write(
      fitting: headingWords(of: group, grouped), row: row, column: end + 2,
      width: layout.page.width - end - 3, style: .dim, ellipsis: setup.borders.ellipsis)
  }

  private func drawFocus(_ layout: SuggestionsLayout, on frame: inout Frame) {
    let range = suggestions.rangePlaces
    for (row, place) in visiblePlaces(layout) {
      if let range, range.contains(place) {
        frame.write(suggestions.range?.picks ?? true ? "+" : "-", row: row, column: 2, style: .bold)
      }
      guard place == suggestions.cursor.row else { continue }
      frame.write(">", row: row, column: 1)
      // As far as the name: the rest of two rows need not be sent anew for each step.
      let end = layout.columns.name.upperBound - 1
      frame.restyle(row: row, columns: 1..<end) { $0.reverse = true }
      frame.cursor = Frame.Position(row: row, column: 1)
    }
  }

  private func drawHeads(_ layout: SuggestionsLayout, on frame: inout Frame) {
    let columns = layout.columns
    let heads: [(Range<Int>?, String)] = [
      (3..<7, "Pick"), (columns.name, "Name"), (columns.address, "Address"),
      (columns.relation, "Relation"), (columns.note, "You and them"),
    ]
    for case (let range?, let title) in heads {
      frame.write(
        title, row: layout.head, column: range.lowerBound, limit: range.upperBound, style: .bold)
    }
  }

  private func drawPerson(
    _ suggestion: Suggestion, row: Int, _ columns: SuggestionColumns, on frame: inout Frame
  ) {
    let words = SuggestionWords(suggestion: suggestion)
    let isPicked = suggestions.picks.contains(suggestion.id)
    let style = suggestion.isSelectable ? Style.plain : .dim
    frame.write(
      words.mark(isPicked: isPicked), row: row, column: SuggestionColumns.mark,
      style: isPicked ? Style(.accent, bold: true) : style)
    let cells: [(Range<Int>?, String, Style)] = [
      (columns.name, suggestion.person.shownName, isPicked ? .bold : style),
      (columns.address, suggestion.address?.sendKey ?? "no address", style),
      (columns.relation, words.relation, words.isRisky ? Style(.warn) : style),
      (columns.note, words.note(at: clock.now), style),
    ]
    for case (let range?, let text, let style) in cells {
      frame.write(
        fitting: text, row: row, column: range.lowerBound, width: range.count - 1, style: style,
        ellipsis: setup.borders.ellipsis)
    }
  }
}
