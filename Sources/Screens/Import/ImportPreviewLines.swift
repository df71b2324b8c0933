internal import Terminal

/// A preview in words: the numbers first, then who is flagged, who becomes one, and what is wrong.
enum ImportPreviewLines {
  static func lines(of preview: ImportPreview, width: Int) -> [Line] {
    var lines = [
      Line("\(preview.format), \(Wording.count(preview.seen, "record")) read"),
      Line(
        "  \(number(preview.new)) new, \(number(preview.changed)) changed, "
          + "\(number(preview.unchanged)) as before", .bold),
      Line("  \(newPeople(preview.people))", .bold),
    ]
    if preview.joined > 0 { lines.append(Line("  \(joined(preview.joined))")) }
    if preview.merged > 0 {
      lines.append(Line("  \(Wording.people(preview.merged)) known here become one with others"))
    }
    lines.append(Line("  \(number(preview.withoutAddress)) without an address to write to"))
    lines += flags(of: preview, width: width)
    if let sentence = preview.whatIf {
      lines += [Line("")] + Line.wrapped(sentence, width: width)
    }
    return lines + meetings(of: preview, width: width) + problems(of: preview, width: width)
  }

  private static func flags(of preview: ImportPreview, width: Int) -> [Line] {
    [(true, "can never be picked", Style(.bad)), (false, "to look at twice", Style(.warn))]
      .flatMap { blocks, words, style -> [Line] in
        let flags = preview.flagged.filter { $0.blocks == blocks && $0.count > 0 }
        guard !flags.isEmpty else { return [] }
        let counts = flags.sorted { ($1.count, $0.word) < ($0.count, $1.word) }
          .map { "\(number($0.count)) \($0.word)" }
        return Line.wrapped(
          "  \(words): \(counts.joined(separator: ", "))", width: width, indent: 4, style: style)
      }
  }

  private static func meetings(of preview: ImportPreview, width: Int) -> [Line] {
    guard preview.meetingCount > 0 else { return [] }
    var lines = [Line(""), Line("Who becomes one (\(number(preview.meetingCount))):", .bold)]
    for meeting in preview.meetings {
      lines += Line.wrapped(
        "  \(meeting.names.joined(separator: " + "))", width: width, indent: 4)
      lines += meeting.reasons.flatMap {
        Line.wrapped("      \($0)", width: width, indent: 6, style: .dim)
      }
    }
    return lines + rest(preview.meetingCount - preview.meetings.count)
  }

  private static func problems(of preview: ImportPreview, width: Int) -> [Line] {
    guard preview.problemCount > 0 else { return [] }
    var lines = [
      Line(""),
      Line(
        "! \(Wording.count(preview.problemCount, "problem")), the rest is ready:", Style(.bad)),
    ]
    for problem in preview.problems {
      let place = problem.place.map { "\($0): " } ?? ""
      lines += Line.wrapped("  \(place)\(problem.text)", width: width, indent: 4)
    }
    return lines + rest(preview.problemCount - preview.problems.count)
  }

  private static func rest(_ count: Int) -> [Line] {
    count > 0 ? [Line("  and \(number(count)) more", .dim)] : []
  }

  private static func newPeople(_ count: Int) -> String {
    count == 1 ? "1 new person" : "\(number(count)) new people"
  }

  private static func joined(_ count: Int) -> String {
    "\(Wording.count(count, "record")) \(count == 1 ? "belongs" : "belong") to somebody known "
      + "or read before"
  }

  private static func number(_ value: Int) -> String { Wording.number(value) }
}

/// Where the preview stands: all lines, and how many of them fit.
struct ImportPreviewLayout {
  let lines: [Line]
  /// The rows for lines.
  let room: Int

  init(_ preview: ImportPreview, size: Size) {
    let size = size.drawable
    lines = ImportPreviewLines.lines(of: preview, width: min(76, size.columns - 2) - 4)
    room = max(1, min(lines.count, size.rows - 8))
  }

  /// The last first line.
  var lastTop: Int { max(0, lines.count - room) }
}
