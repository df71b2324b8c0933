internal import Invitations
internal import Terminal

/// Where the parts of the Compose screen stand.
struct ComposeLayout: Sendable {
  let page: Page
  /// The rows of From, To, the sentence and the subject.
  let from, people, sentence, subject: Int
  /// The rows of the letter.
  let text: Range<Int>
  /// The rows of the checks; the rule above them is one row higher.
  let checks: Range<Int>

  init(_ model: Model, size: Size) {
    let size = size.drawable
    page = Page(size: size, notices: model.noticeLines, paneWidth: Page.mailPaneWidth(size))
    let body = page.body
    from = body.lowerBound
    people = from + 1
    sentence = from + 2
    subject = from + 3
    let checkRows = body.count >= 14 ? 2 : 1
    let start = subject + (body.count >= 12 ? 2 : 1)
    let end = max(start, body.upperBound - checkRows - 1)
    text = start..<end
    checks = min(end + 1, body.upperBound)..<body.upperBound
  }

  /// How many columns the letter has.
  var textWidth: Int { max(10, page.width - 5) }

  /// The last row of the letter that can stand at the top.
  func lastTop(of body: String) -> Int {
    max(0, TextWrap.rows(of: Array(body), width: textWidth).count - text.count)
  }
}

extension Model {
  func drawCompose(on frame: inout Frame) {
    drawTabs(on: &frame)
    let layout = ComposeLayout(self, size: frame.size)
    let picks = suggestions.picks.count
    let name = compose.number.map { "Draft \($0)" } ?? "New letter"
    drawTitle(
      picks == 0
        ? "\(name)  to nobody yet"
        : "\(name)  to \(Wording.people(picks))"
          + (picks == 1 ? "" : ", one mail each (no one sees the others)"),
      compose.isSaved ? "saved" : "", on: &frame)
    drawRules(layout.page, on: &frame)
    drawNotices(layout.page, on: &frame)
    drawHead(layout, on: &frame)
    drawText(layout, on: &frame)
    drawChecks(layout, on: &frame)
    drawMailPane(layout.page, on: &frame)
    let hold = "held \(holdWords) first"
    drawFoot(
      layout.page,
      left: picks == 0
        ? "Nobody is picked."
        : "\(Wording.people(picks))\(picks == 1 ? "" : ", one mail each"), \(hold)",
      right: sentWords,
      hint: picks == 0
        ? "\(key(.showSuggestions)) goes to the list, where you pick."
        : "\(key(.review)) opens the review. Sending is only possible there.", on: &frame)
  }

  /// How long a batch of this size is held.
  private var holdWords: String {
    let policy = compose.check?.policy ?? SendingPolicy()
    return RelativeTime.shortLength(policy.hold(for: suggestions.picks.count))
  }

  private func drawHead(_ layout: ComposeLayout, on frame: inout Frame) {
    let from = setup.sender.map(\.description) ?? "no sender is configured"
    drawLabel("From", from, row: layout.from, field: nil, layout, on: &frame)
    drawPeopleLine(layout, on: &frame)
    let person = composedPerson
    let sentence = person.flatMap { compose.sentences[$0.id] } ?? "(no sentence of its own)"
    let label = person.map { "for \($0.person.shownName): " } ?? ""
    drawLabel(
      "Sentence",
      label + (compose.focus == .sentence ? compose.editing?.text ?? sentence : sentence),
      row: layout.sentence, field: .sentence, layout, on: &frame)
    drawLabel(
      "Subject",
      compose.focus == .subject
        ? compose.editing?.text ?? compose.letter.subject
        : compose.letter.subject, row: layout.subject, field: .subject, layout, on: &frame)
    guard let editing = compose.editing, compose.focus != .text else { return }
    let lead = compose.focus == .sentence ? label : ""
    let typed = DisplayWidth.of(lead + String(editing.characters[..<editing.cursor]))
    frame.cursor = Frame.Position(
      row: compose.focus == .sentence ? layout.sentence : layout.subject,
      column: min(layout.page.width - 1, 11 + typed))
  }

  private func drawLabel(
    _ label: String, _ text: String, row: Int, field: ComposeState.Field?, _ layout: ComposeLayout,
    on frame: inout Frame
  ) {
    let isFocused = field == compose.focus && field != nil
    frame.write(label, row: row, column: 1, style: isFocused ? Style(.accent, bold: true) : .dim)
    frame.write(
      fitting: text, row: row, column: 11, width: layout.page.width - 12,
      ellipsis: setup.borders.ellipsis)
    guard isFocused else { return }
    frame.write(">", row: row, column: 0, style: .bold)
    if compose.editing == nil {
      frame.restyle(row: row, columns: 0..<layout.page.width) { $0.reverse = true }
      frame.cursor = Frame.Position(row: row, column: 0)
    } else {
      frame.restyle(row: row, columns: 11..<layout.page.width - 1) { $0.underline = true }
    }
  }

  private func drawPeopleLine(_ layout: ComposeLayout, on frame: inout Frame) {
    let names = suggestions.picks.suggestions.map(\.person.shownName)
    let person = min(compose.person, max(0, names.count - 1))
    let isFocused = compose.focus == .people
    // Start so that the person with the focus is on the line.
    var first = 0
    var width = names.prefix(person + 1).reduce(0) { $0 + DisplayWidth.of($1) + 2 }
    while width > layout.page.width - 24, first < person {
      width -= DisplayWidth.of(names[first]) + 2
      first += 1
    }
    let line =
      (first > 0 ? "(\(first) before) " : "") + names.dropFirst(first).joined(separator: ", ")
    drawLabel(
      "To", names.isEmpty ? "nobody" : line, row: layout.people, field: .people, layout, on: &frame)
    guard isFocused || compose.focus == .sentence, names.indices.contains(person) else { return }
    let lead =
      (first > 0 ? "(\(first) before) " : "")
      + names[first..<person].map { $0 + ", " }.joined()
    let start = 11 + DisplayWidth.of(lead)
    let end = min(start + DisplayWidth.of(names[person]), layout.page.width - 1)
    guard start < end else { return }
    frame.restyle(row: layout.people, columns: start..<end) {
      $0.bold = true
      $0.underline = true
    }
    if isFocused { frame.cursor = Frame.Position(row: layout.people, column: start) }
  }
}
