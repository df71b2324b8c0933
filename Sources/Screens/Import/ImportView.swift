internal import Invitations
internal import Terminal

extension Model {
  func drawImport(_ panel: ImportPanel, on frame: inout Frame) {
    switch panel.stage {
    case .path: drawPath(panel, on: &frame)
    case .reading(let path):
      drawProgress(
        panel, title: "Reading \(path)", ending: "\(key(.back)) stops; nothing is stored.",
        on: &frame)
    case .storing(let preview):
      drawProgress(
        panel, title: "Storing \(preview.name)", ending: "Nobody is picked by an import.",
        on: &frame)
    case .preview(let preview): drawPreview(preview, panel, on: &frame)
    case .mail(let source): drawMailFolder(source, on: &frame)
    case .columns(let choice): drawColumns(choice, on: &frame)
    }
  }

  private func drawPath(_ panel: ImportPanel, on frame: inout Frame) {
    var lines = [
      Line("Which file? vCard, CSV, LDIF, a .zip, a folder of them, or a mail folder."), Line(""),
      Line("> \(panel.path.text)"), Line(""),
    ]
    if let problem = panel.problem { lines.append(Line("! \(problem)", Style(.bad))) }
    lines += panel.choices.prefix(5).map { Line("  \($0)", .dim) }
    if panel.choices.count > 5 { lines.append(Line("  and \(panel.choices.count - 5) more", .dim)) }
    lines.append(Line("It is only read; you see what is in it before it is stored."))
    let inside = drawBox("Import", lines, columns: 76, on: &frame)
    placeCursor(
      in: panel.path, row: inside.rows.lowerBound + 2, columns: inside.columns, on: &frame)
  }

  private func drawMailFolder(_ source: MailSource, on frame: inout Frame) {
    let width = min(76, frame.size.columns - 2) - 4
    let kind = source.kind == .maildir ? "a Maildir" : "an mbox file"
    let history =
      "\(key(.readMail))  reads it as mail history: who wrote to whom, and when. People you write "
      + "with come first, with reasons in numbers. Subjects and texts are not looked at."
    let people = "\(key(.readPeople))  looks at the people in it, to import them as contacts."
    let lines =
      [Line("It is \(kind)."), Line("")] + Line.wrapped(history, width: width, indent: 3)
      + Line.wrapped(people, width: width, indent: 3)
      + [Line(""), Line("Your mail is only read, never changed.")]
    let inside = drawBox(source.path, lines, columns: 76, on: &frame)
    frame.cursor = Frame.Position(
      row: inside.rows.lowerBound + 2, column: inside.columns.lowerBound)
  }

  private func drawProgress(
    _ panel: ImportPanel, title: String, ending: String, on frame: inout Frame
  ) {
    let elapsed = clock.now - (panel.startedAt ?? clock.now)
    let count =
      panel.total.map { "\(Wording.number(panel.done))/\(Wording.number($0))" }
      ?? Wording.number(panel.done)
    let seconds = max(1, elapsed.milliseconds / 1000)
    let rate = "\(Wording.number(panel.done / Int(seconds))) a second"
    var bar = ""
    let share = panel.total.map { panel.done * 40 / max(1, $0) } ?? panel.percent.map { $0 * 2 / 5 }
    if let share {
      let filled = min(40, share)
      bar =
        "[" + String(repeating: "#", count: filled) + String(repeating: "-", count: 40 - filled)
        + "]  "
    }
    let inside = drawBox(
      title,
      [
        Line(""), Line("\(bar)\(count)   \(rate)   \(RelativeTime.countdown(elapsed))"), Line(""),
        Line(ending),
      ], columns: 76, on: &frame)
    frame.cursor = Frame.Position(
      row: inside.rows.lowerBound + 1, column: inside.columns.lowerBound)
  }

  private func drawPreview(_ preview: ImportPreview, _ panel: ImportPanel, on frame: inout Frame) {
    let layout = ImportPreviewLayout(preview, size: frame.size)
    let shown = layout.lines.dropFirst(min(panel.top, layout.lastTop)).prefix(layout.room)
    let ending =
      preview.isNothingNew
      ? "Nothing in it is new. \(key(.back)) closes."
      : "Nothing is stored yet. \(key(.store)) stores it, \(key(.back)) forgets it."
    let inside = drawBox(
      preview.name, shown + [Line(""), Line(ending, .bold)], columns: 76, on: &frame)
    let row = inside.rows.upperBound - 1
    frame.cursor = Frame.Position(row: row, column: inside.columns.lowerBound)
    guard layout.lastTop > 0 else { return }
    let last = min(layout.lines.count, min(panel.top, layout.lastTop) + layout.room)
    frame.write(
      " \(last) of \(layout.lines.count) ", row: row + 1,
      endingBefore: inside.columns.upperBound, style: .dim)
  }
}
