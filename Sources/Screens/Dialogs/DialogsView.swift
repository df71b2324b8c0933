internal import Invitations
internal import Terminal

extension Model {
  private static let dialogWidth = 68

  func drawQuestion(_ question: Question, on frame: inout Frame) {
    let width = min(Self.dialogWidth, frame.size.columns - 2) - 4
    let text = question.lines.flatMap { Line.wrapped($0, width: width) }
    let no = "[ \(Wording.sentence(question.no).dropLast()) ]"
    let keys = Line(
      "\(no)  (\(bindings.labels(.back, in: .question)))     \(key(.yes))  \(question.yes)", .bold)
    let inside = drawBox(
      question.title, text + [Line(""), keys], columns: Self.dialogWidth,
      style: Style(.warn), on: &frame)
    frame.cursor = Frame.Position(
      row: inside.rows.upperBound - 1, column: inside.columns.lowerBound)
  }

  func drawWithdrawal(_ withdrawal: Withdrawal, on frame: inout Frame) {
    let width = min(Self.dialogWidth, frame.size.columns - 2) - 4
    let text = WithdrawalWords.lines(withdrawal, model: self)
      .flatMap { Line.wrapped($0, width: width) }
    let lead = "To withdraw, type:  \(withdrawal.words.expected)   > "
    let lines =
      text + [
        Line(""), Line("\(lead)\(withdrawal.words.typed)_", .bold),
        Line("[ Keep them ]  (\(key(.back)))     a wrong letter empties it"),
      ]
    let inside = drawBox(
      "Withdraw \(Wording.count(withdrawal.invitations.count, "invitation"))?", lines,
      columns: Self.dialogWidth, style: Style(.warn), on: &frame)
    let row = min(inside.rows.lowerBound + text.count + 1, inside.rows.upperBound - 1)
    let column = inside.columns.lowerBound + DisplayWidth.of(lead + withdrawal.words.typed)
    frame.cursor = Frame.Position(row: row, column: min(column, frame.size.columns - 1))
  }

  func drawQuitting(on frame: inout Frame) {
    let held = queue.invitations.filter { $0.state == .held }
      .sorted { ($0.leavesAt, $0.id) < ($1.leavesAt, $1.id) }
    var lines: [Line]
    if held.isEmpty {
      lines = [
        Line("Your picks and your draft are kept."), Line(""),
        Line("[ Stay ]                     (\(bindings.labels(.back, in: .quitting)))", .bold),
        Line("\(key(.quitNow))  quit"),
      ]
    } else {
      let names = held.prefix(2).enumerated().map { place, invitation in
        let left = RelativeTime.countdown(invitation.leavesAt - clock.now)
        return place == 0 ? "\(invitation.name) leaves in \(left)" : "\(invitation.name) in \(left)"
      }
      let rest = held.count > 2 ? "     and \(held.count - 2) more" : ""
      lines = [
        Line(names.joined(separator: "     ") + rest), Line(""),
        Line("\(held.count == 1 ? "It does" : "They do") not leave while handpick is closed."),
        Line(""),
        Line("[ Stay ]                     (\(bindings.labels(.back, in: .quitting)))", .bold),
        Line("\(key(.quitKeeping))  keep them held and quit   (after 1 h they need a new review)"),
        Line("\(key(.quitStopping))  stop them and quit        (all go back to the draft)"),
      ]
    }
    let title =
      held.isEmpty ? "Quit handpick?" : "Quit with \(Wording.count(held.count, "mail")) held?"
    let width = min(Self.dialogWidth, frame.size.columns - 2) - 4
    let wrapped = lines.flatMap {
      Line.wrapped($0.text, width: width, indent: 3, style: $0.style)
    }
    let inside = drawBox(title, wrapped, columns: Self.dialogWidth, style: Style(.warn), on: &frame)
    frame.cursor = Frame.Position(
      row: min(inside.rows.lowerBound + (held.isEmpty ? 2 : 4), inside.rows.upperBound - 1),
      column: inside.columns.lowerBound)
  }
}
