internal import Invitations
internal import Terminal

/// Where the parts of the Queue screen stand.
struct QueueLayout: Sendable {
  let page: Page
  let head: Int
  let rows: Range<Int>
  /// The rows about what has the focus, under the list; none where a pane shows it.
  let details: Range<Int>
  let columns: QueueColumns

  init(_ model: Model, size: Size) {
    let size = size.drawable
    page = Page(size: size, notices: model.noticeLines)
    head = page.body.lowerBound
    let detailRows = page.pane == nil && page.body.count >= 13 ? 5 : 0
    let end = page.body.upperBound - (detailRows > 0 ? detailRows + 1 : 0)
    rows = min(head + 1, end)..<end
    details = page.body.upperBound - detailRows..<page.body.upperBound
    columns = QueueColumns(width: page.width)
  }
}

extension Model {
  func drawQueue(on frame: inout Frame) {
    drawTabs(on: &frame)
    let layout = QueueLayout(self, size: frame.size)
    drawTitle(
      queueTitle(width: frame.size.columns), "\(key(.stop)) STOPS ALL SENDING",
      style: queueTitleStyle, on: &frame)
    drawRules(layout.page, on: &frame)
    drawNotices(layout.page, on: &frame)
    drawInvitations(layout, on: &frame)
    drawQueueDetails(layout, on: &frame)
    drawFoot(
      layout.page, left: queueMarksLine, right: queueCounts, hint: queueHint, on: &frame)
    guard queue.isFiltering, overlays.isEmpty else { return }
    let column = 2 + DisplayWidth.of(queueMarksLine)
    frame.cursor = Frame.Position(
      row: layout.page.status, column: min(column, frame.size.columns - 1))
  }

  private func drawInvitations(_ layout: QueueLayout, on frame: inout Frame) {
    let columns = layout.columns
    let heads: [(Range<Int>?, String)] = [
      (3..<8, "Mark"), (columns.state, "State"), (columns.name, "Name"),
      (columns.address, "Address"), (columns.what, "What"),
    ]
    for case (let range?, let title) in heads {
      frame.write(
        title, row: layout.head, column: range.lowerBound, limit: range.upperBound, style: .bold)
    }
    guard !queue.shown.isEmpty else { return drawEmptyQueue(layout, on: &frame) }
    let count = queue.shown.count
    var cursor = queue.cursor
    cursor.settle(count: count, page: layout.rows.count)
    for (row, place) in zip(layout.rows, cursor.visible(count: count, page: layout.rows.count)) {
      guard let invitation = queue.invitation(at: place) else { continue }
      drawInvitation(invitation, row: row, columns, on: &frame)
      guard place == cursor.row else { continue }
      frame.write(">", row: row, column: 1)
      frame.restyle(row: row, columns: 1..<columns.name.upperBound - 1) { $0.reverse = true }
      frame.cursor = Frame.Position(row: row, column: 1)
    }
  }

  private func drawInvitation(
    _ invitation: Invitation, row: Int, _ columns: QueueColumns, on frame: inout Frame
  ) {
    let isMarked = queue.marks.contains(invitation.id)
    frame.write(
      isMarked ? "[x]" : "[ ]", row: row, column: 3,
      style: isMarked ? Style(.accent, bold: true) : .plain)
    let cells: [(Range<Int>?, String, Style)] = [
      (columns.state, stateWords(invitation), stateStyle(invitation)),
      (columns.name, invitation.name, .plain),
      (columns.address, invitation.address.sendKey, .plain),
      (columns.what, queueWords(invitation), .plain),
    ]
    for case (let range?, let text, let style) in cells {
      frame.write(
        fitting: text, row: row, column: range.lowerBound, width: range.count - 1, style: style,
        ellipsis: setup.borders.ellipsis)
    }
  }

  private func drawEmptyQueue(_ layout: QueueLayout, on frame: inout Frame) {
    let lines =
      queue.invitations.isEmpty
      ? [
        "Nothing is held or waiting. Invitations you confirm appear here before they", "leave.",
      ]
      : [
        "Nothing here matches. \(queue.invitations.count) are hidden by the filter.",
        "  \(key(.back)) clears it.",
      ]
    drawLines(lines, row: layout.head + 2, width: layout.page.width, on: &frame)
  }

  private func drawQueueDetails(_ layout: QueueLayout, on frame: inout Frame) {
    guard let focused = queue.focused else { return }
    let history = queue.histories[focused.id] ?? []
    if let pane = layout.page.pane {
      let columns = pane + 1..<layout.page.size.columns - 1
      let lines = InvitationDetails.lines(focused, history: history, model: self)
        .flatMap { Line.wrapped($0.text, width: columns.count, indent: 2, style: $0.style) }
      return drawLines(lines, rows: layout.page.body, columns: columns, on: &frame)
    }
    guard !layout.details.isEmpty else { return }
    frame.rule(row: layout.details.lowerBound - 1, borders: setup.borders, style: .dim)
    let lines = InvitationDetails.short(focused, history: history, model: self)
    drawLines(
      lines, rows: layout.details, columns: 1..<layout.page.size.columns - 1, on: &frame)
  }
}
