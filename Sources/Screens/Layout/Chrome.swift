internal import Invitations
internal import Terminal

/// What every screen has: tabs, rules, notices, footer, toast.
extension Model {
  /// The tabs in their order, with the words on them.
  var tabs: [(screen: Screen, label: String)] {
    let held = queue.heldCount
    return [
      (.suggestions, "1 Suggestions"), (.compose, "2 Compose"),
      (.queue, held > 0 ? "3 Queue \(held) held" : "3 Queue"),
    ]
  }

  /// Where each tab starts and ends, brackets included.
  var tabColumns: [(screen: Screen, start: Int, end: Int)] {
    var column = 11
    return tabs.map { screen, label in
      defer { column += label.count + 3 }
      return (screen, column, column + label.count + 2)
    }
  }

  func drawTabs(on frame: inout Frame) {
    frame.write("handpick", row: 0, column: 1, style: .bold)
    let shown: Screen =
      switch screen {
      case .review: .compose
      case .people: .suggestions
      default: screen
      }
    var end = 0
    for ((screen, label), (_, start, _)) in zip(tabs, tabColumns) {
      let isActive = screen == shown
      let text = isActive ? "[\(label)]" : " \(label) "
      end = frame.write(
        text, row: 0, column: start,
        style: isActive ? Style(.accent, bold: true) : .plain)
    }
    let key = key(.help)
    let help = "\(key) help"
    let isRoomy = end + help.count < frame.size.columns
    frame.write(isRoomy ? help : key, row: 0, endingBefore: frame.size.columns, style: .dim)
  }

  /// Draws what stands left and right in the row under the tabs, and the rule below.
  func drawTitle(
    _ left: String, _ right: String = "", style: Style = .plain, on frame: inout Frame
  ) {
    let width = frame.size.columns
    let shown = DisplayWidth.cut(right, to: width - 2)
    let start = frame.write(shown, row: 1, endingBefore: width)
    frame.write(
      fitting: left, row: 1, column: 1, width: max(0, start - 2), style: style,
      ellipsis: setup.borders.ellipsis)
    frame.rule(row: 2, borders: setup.borders, style: .dim)
  }

  /// Draws the rule above the foot and the pane's line, joined.
  func drawRules(_ page: Page, on frame: inout Frame) {
    frame.rule(row: page.rule, borders: setup.borders, style: .dim)
    guard let pane = page.pane else { return }
    frame.rule(
      column: pane - 1, rows: 2..<page.notices.lowerBound + (page.notices.isEmpty ? 1 : 0),
      borders: setup.borders, style: .dim)
  }

  func drawNotices(_ page: Page, on frame: inout Frame) {
    var row = page.notices.lowerBound
    for notice in notices {
      for (place, line) in notice.lines.enumerated() where page.notices.contains(row) {
        let text = place == 0 ? " ! \(line)" : "   \(line)"
        frame.write(
          fitting: text, row: row, column: 0, width: frame.size.columns,
          style: Style(.bad, bold: place == 0), ellipsis: setup.borders.ellipsis)
        row += 1
      }
    }
  }

  /// Draws the row above the footer, the footer and the toast's row.
  func drawFoot(
    _ page: Page, left: String, right: String, hint: String = "", corner: String = "",
    on frame: inout Frame
  ) {
    drawLine(left, right, row: page.status, on: &frame)
    let footer = Footer.text(self, width: frame.size.columns - 2)
    frame.write(footer, row: page.footer, column: 1, style: Style(.accent))
    drawLine(toast == nil ? hint : "", corner, row: page.last, on: &frame)
    drawToast(on: &frame)
  }

  /// Draws the toast into the last row; a long one covers the rows above it rather than be cut.
  func drawToast(on frame: inout Frame) {
    guard let toast else { return }
    let width = frame.size.columns
    // The corner at the right keeps its place beside a short toast.
    let fits = DisplayWidth.of(toast.text) < width - 14
    let lines = fits ? [toast.text] : TextWrap.lines(of: toast.text, width: width - 2)
    let first = frame.size.rows - min(3, lines.count)
    for (row, line) in zip(first..<frame.size.rows, lines) {
      if !fits { frame.fill(row: row, columns: 0..<width) }
      frame.write(line, row: row, column: 1, style: .bold)
    }
  }

  /// Draws one text at the left, and one at the right as far as there is room for it.
  func drawLine(
    _ left: String, _ right: String, row: Int, style: Style = .plain, on frame: inout Frame
  ) {
    let width = frame.size.columns
    let ellipsis = setup.borders.ellipsis
    let end = frame.write(
      DisplayWidth.cut(left, to: width - 1, ellipsis: ellipsis), row: row, column: 1, style: style)
    let room = width - end - (left.isEmpty ? 0 : 2)
    guard room > 3, !right.isEmpty else { return }
    frame.write(
      DisplayWidth.cut(right, to: room, ellipsis: ellipsis), row: row, endingBefore: width,
      style: .dim)
  }

  /// What has left since the program started.
  var sentWords: String {
    let sent = queue.invitations.count { ($0.sentAt ?? Self.never) >= startedAt }
    return sent == 0 ? "Nothing has been sent." : "\(sent) sent since you started."
  }

  private static var never: Moment { Moment(milliseconds: .min) }
}
