internal import Invitations
internal import Terminal

extension Model {
  func drawOwn(_ question: OwnQuestion, on frame: inout Frame) {
    let width = min(76, frame.size.columns - 2) - 4
    let head = Line.wrapped(
      "Tick what is yours: you are never invited there, under no +tag either.", width: width)
    let foot = Line.wrapped(
      "\(key(.answerOwn)) keeps the answer: ticked is you, the others are somebody else. "
        + "\(key(.back)) asks later.", width: width, style: .bold)
    let room = max(1, (frame.size.rows - 9 - head.count - foot.count) / 2)
    var cursor = question.cursor
    cursor.settle(count: question.candidates.count, page: room)
    let shown = cursor.visible(count: question.candidates.count, page: room)
    let people = shown.flatMap { place in
      let candidate = question.candidates[place]
      return [
        Line("  [\(question.ticked.contains(place) ? "x" : " ")] \(candidate.address.sendKey)"),
        Line(
          "        \(candidate.name.isEmpty ? "" : "\(candidate.name): ")\(candidate.evidence)",
          .dim),
      ]
    }
    let title =
      question.candidates.count > room
      ? "Are these you? \(cursor.row + 1) of \(question.candidates.count)" : "Are these you?"
    let inside = drawBox(
      title, head + [Line("")] + people + [Line("")] + foot, columns: 76, on: &frame)
    let row = inside.rows.lowerBound + head.count + 1 + (cursor.row - cursor.top) * 2
    frame.write(">", row: row, column: inside.columns.lowerBound)
    frame.restyle(row: row, columns: inside.columns) { $0.reverse = true }
    frame.cursor = Frame.Position(row: row, column: inside.columns.lowerBound)
  }
}
