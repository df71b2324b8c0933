internal import Invitations
internal import Terminal

/// Where the parts of the People screen stand.
struct PeopleLayout: Sendable {
  let page: Page
  /// The rows of the list.
  let rows: Range<Int>

  init(_ model: Model, size: Size) {
    let size = size.drawable
    page = Page(size: size, notices: model.noticeLines)
    rows = page.body
  }

  /// The first line shown, so that the row with the focus is in sight.
  func top(of lines: [PeopleLines.Row], focus: Int) -> Int {
    let focused = lines.indices.filter { lines[$0].item == focus }
    let last = focused.last ?? 0
    let first = max(0, (focused.first ?? 0) - (focus == 0 ? 2 : 0))
    let room = max(1, rows.count)
    return max(0, min(first, max(last - room + 1, min(first - room / 2, lines.count - room))))
  }

  /// Which row a line of the screen belongs to.
  func item(at row: Int, in model: Model) -> Int? {
    let lines = PeopleLines(model.people, width: page.size.columns).rows
    let place = row - rows.lowerBound + top(of: lines, focus: model.people.row)
    return rows.contains(row) && lines.indices.contains(place) ? lines[place].item : nil
  }
}

extension Model {
  func drawPeopleScreen(on frame: inout Frame) {
    drawTabs(on: &frame)
    let layout = PeopleLayout(self, size: frame.size)
    drawTitle(peopleTitle, peopleState, on: &frame)
    frame.rule(row: layout.page.rule, borders: setup.borders, style: .dim)
    drawNotices(layout.page, on: &frame)
    let lines = PeopleLines(people, width: frame.size.columns).rows
    let top = layout.top(of: lines, focus: people.row)
    for (row, line) in zip(layout.rows, lines.dropFirst(top)) {
      frame.write(
        fitting: line.line.text, row: row, column: 0, width: frame.size.columns - 1,
        style: line.line.style, ellipsis: setup.borders.ellipsis)
      guard line.isHead, line.item == people.row else { continue }
      frame.write(">", row: row, column: 1, style: .bold)
      frame.restyle(row: row, columns: 1..<frame.size.columns) { $0.reverse = true }
      frame.cursor = Frame.Position(row: row, column: 1)
    }
    drawFoot(
      layout.page, left: peopleMarks, right: sentWords,
      hint: "What you decide here stays, whatever is imported.",
      corner: people.count == 0 ? "" : "\(people.row + 1)/\(people.count)", on: &frame)
  }

  private var peopleTitle: String {
    guard people.part == .person else {
      return "Suggested joins: nobody is joined without you"
    }
    guard let card = people.card else { return "People" }
    let records = card.records.count
    let verb = records == 1 ? "1 record" : "\(records) records are one person"
    return "\(card.person.shownName): \(verb)"
  }

  private var peopleState: String {
    switch people.part {
    case .everybody: "\(Wording.count(people.suggested.count, "pair"))"
    case .person:
      people.card.map {
        $0.candidates.isEmpty ? "" : "\(Wording.count($0.candidates.count, "join")) suggested"
      } ?? ""
    }
  }

  private var peopleMarks: String {
    people.marks.isEmpty ? "" : "\(Wording.count(people.marks.count, "record")) marked"
  }
}
