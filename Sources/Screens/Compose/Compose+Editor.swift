internal import Invitations
internal import Terminal

extension Model {
  /// Takes the letter back from the editor; nothing changes when it was left empty or unchanged.
  mutating func edited(_ text: String?) -> [Effect] {
    guard let text, !text.allSatisfy(\.isWhitespace) else {
      tell("The letter is as it was.")
      return []
    }
    do {
      let letter = try Letter(fileText: text)
      compose.editing = nil
      return changeDraft { $0.compose.letter = letter }
    } catch {
      notices.append(Notice(lines: ["The letter was not taken over: \(error)"]))
      return []
    }
  }

  /// Whether the text on top is a mail as somebody would read it.
  var isPreviewing: Bool {
    if case .reading(let reading) = overlays.last { return reading.subject == .preview }
    return false
  }

  /// The mails as each person would read them: from the open review, or from the last check.
  var previews: [Review.Entry] {
    (screen == .review ? review?.review : compose.check)?.entries ?? []
  }

  mutating func openPreview() {
    let entries = previews
    guard !entries.isEmpty else { return tell("There is nobody to preview it for.") }
    guard size.columns < 100 else {
      compose.previewed = (compose.previewed + 1) % entries.count
      return
    }
    let place = min(compose.previewed, entries.count - 1)
    overlays.append(.reading(preview(of: entries[place], place: place, count: entries.count)))
  }

  mutating func showNextPreview() {
    let entries = previews
    guard isPreviewing, !entries.isEmpty else { return }
    compose.previewed = (compose.previewed + 1) % entries.count
    let place = compose.previewed
    replaceOverlay(.reading(preview(of: entries[place], place: place, count: entries.count)))
  }

  private func preview(of entry: Review.Entry, place: Int, count: Int) -> Reading {
    let name = entry.suggestion.person.shownName
    return Reading(
      .preview, title: "As \(name) will read it (\(place + 1) of \(count))",
      lines: mailLines(of: entry) + reviewLines)
  }

  /// What the review says beside its list, for screens on which it does not fit there.
  private var reviewLines: [Line] {
    guard screen == .review, let review else { return [] }
    return [Line(""), Line(setup.borders.rule)] + ReviewFacts.all(review.review, model: self)
  }

  /// A mail as one person would read it.
  func mailLines(of entry: Review.Entry) -> [Line] {
    let from = setup.sender.map(\.description) ?? "no sender is configured"
    let head = [
      Line("From     \(from)"), Line("To       \(entry.address.sendKey)"),
      Line("Subject  \(entry.letter.subject)"), Line(""),
    ]
    let body = entry.letter.body.split(separator: "\n", omittingEmptySubsequences: false)
    return head + body.map { Line(String($0)) }
  }

  /// Shows the place of the letter, or the person of the review, that has the words.
  mutating func find(_ words: String, by distance: Int = 0) {
    if screen == .review { return findInReview(words, by: distance) }
    compose.sought = words
    guard !words.isEmpty else { return }
    let layout = ComposeLayout(self, size: size)
    let rows = TextWrap.lines(of: compose.letter.body, width: layout.textWidth)
    let folded = Folding.fold(words)
    let found = rows.indices.filter { Folding.fold(rows[$0]).contains(folded) }
    let next =
      distance < 0
      ? found.last { $0 < compose.top } ?? found.last
      : found.first { $0 > compose.top || (distance == 0 && $0 == compose.top) } ?? found.first
    guard let next else { return tell("\"\(words)\" is not in the letter.") }
    compose.focus = .text
    compose.top = min(next, layout.lastTop(of: compose.letter.body))
    tell("Line \(next + 1): \(rows[next])")
  }
}
