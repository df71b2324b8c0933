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
    }
  }

  private func drawPath(_ panel: ImportPanel, on frame: inout Frame) {
    var lines = [
      Line("Which file? vCard (.vcf), CSV, or a folder of .vcf files."), Line(""),
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
    if let total = panel.total, total > 0 {
      let filled = min(40, panel.done * 40 / total)
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
    var lines = [
      Line(
        "\(preview.format), \(Wording.count(preview.seen, "record")) read"
          + (preview.isPartial ? " before you stopped it" : "")),
      Line(""),
      Line("  \(Wording.number(preview.new)) new people", .bold),
      Line("  \(Wording.number(preview.changed)) changed"),
      Line("  \(Wording.number(preview.withoutAddress)) without an address to write to"),
    ]
    if !preview.blocked.isEmpty {
      let all = preview.blocked.values.reduce(0, +)
      let reasons = preview.blocked.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        .map { "\(Wording.number($0.value)) \($0.key)" }
      lines.append(
        Line("  \(Wording.number(all)) can never be picked: \(reasons.joined(separator: ", "))"))
    }
    lines.append(Line(""))
    if !preview.problems.isEmpty {
      let room = max(1, frame.size.rows - 8 - lines.count)
      lines.append(
        Line(
          "! \(Wording.count(preview.problems.count, "problem")), the rest is ready:", Style(.bad)))
      for problem in preview.problems.dropFirst(panel.top).prefix(room) {
        lines.append(Line("  " + (problem.line.map { "line \($0): " } ?? "") + problem.text))
      }
      if frame.size.rows > 20 { lines.append(Line("")) }
    }
    let nothing = preview.new + preview.changed == 0
    lines.append(
      Line(
        nothing
          ? "Nothing in it is new. \(key(.back)) closes."
          : "Nothing is stored yet. \(key(.store)) stores it, \(key(.back)) forgets it.", .bold))
    let inside = drawBox(preview.name, lines, columns: 76, on: &frame)
    frame.cursor = Frame.Position(
      row: inside.rows.upperBound - 1, column: inside.columns.lowerBound)
  }
}
