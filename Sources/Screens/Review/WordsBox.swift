internal import Invitations
internal import Terminal

extension Model {
  func drawWords(_ state: ReviewState, _ layout: ReviewLayout, on frame: inout Frame) {
    let isFocused = state.part == .words
    let style = isFocused ? Style(.warn, bold: true) : Style.plain
    frame.box(
      rows: layout.box, columns: layout.boxColumns,
      title: "Send to \(Wording.people(state.review.count))?", borders: setup.borders, style: style)
    let left = layout.boxColumns.lowerBound + 2
    let right = layout.boxColumns.upperBound - 1
    let row = layout.box.lowerBound + 1
    frame.write(
      "To send, type exactly:   \(state.review.phrase)", row: row, column: left, limit: right)
    let typed = frame.write("> \(state.words.typed)", row: row + 1, column: left, limit: right)
    let hint = wordsHint(state)
    frame.write(
      DisplayWidth.cut(hint, to: max(0, right - typed - 4)), row: row + 1, column: typed + 4,
      limit: right, style: state.words.isMatched ? Style(.bad, bold: true) : .dim)
    if isFocused {
      frame.write("_", row: row + 1, column: typed, limit: right, style: .bold)
      frame.cursor = Frame.Position(row: row + 1, column: typed)
    }
    drawBackButton(state, layout, on: &frame)
  }

  private func wordsHint(_ state: ReviewState) -> String {
    if let reason = state.wordsOffReason { return reason }
    if state.words.isMatched { return "Enter holds \(Wording.count(state.review.count, "mail"))." }
    if state.wasWrong { return "wrong letter: empty again" }
    if state.part != .words { return "\(key(.nextPart)) goes to the words" }
    return "not yet: Enter does nothing"
  }

  private func drawBackButton(
    _ state: ReviewState, _ layout: ReviewLayout, on frame: inout Frame
  ) {
    // A low screen has room for the button in the lower edge only.
    let row = layout.box.count > 4 ? layout.box.lowerBound + 3 : layout.box.upperBound - 1
    let left = layout.boxColumns.lowerBound + 2
    let isFocused = state.part == .back
    frame.write(
      "[ Go back ]", row: row, column: left, style: Style(.accent, bold: true, reverse: isFocused))
    frame.write("  (\(key(.back)) or click)", row: row, column: left + 11)
    if isFocused { frame.cursor = Frame.Position(row: row, column: left) }
    guard layout.box.count > 4 else { return }
    frame.write(
      "a wrong letter empties it", row: row, endingBefore: layout.boxColumns.upperBound - 2,
      style: .dim)
  }
}
