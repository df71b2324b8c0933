internal import Invitations
internal import Terminal

/// The mail of 24 months and what happened when, as lines of the details.
enum TimelineLines {
  static func lines(_ timeline: PersonTimeline, model: Model) -> [Line] {
    var lines: [Line] = []
    if let months = timeline.months {
      let chart = months.chart(ascii: model.setup.borders == .ascii)
      lines += [Line(""), Line("Mail of 24 months", .bold)] + chart.map { Line("  \($0)") }
    }
    lines += [Line(""), Line("Timeline", .bold)]
    return lines
      + timeline.events.map { event in
        let source = event.source.map { "  (\(name(of: $0)))" } ?? ""
        return Line("  \(event.day(at: model.clock))  \(event.text)\(source)")
      }
  }

  /// The last part of a path, which tells it from others; anything else as it is.
  private static func name(of source: String) -> String {
    let name = source.contains("/") ? source.split(separator: "/").last.map(String.init) : nil
    return SafeText.line(name ?? source)
  }
}

extension Model {
  /// Adds what happened to the details that lie on top.
  mutating func timelineLoaded(_ id: Person.ID, _ timeline: PersonTimeline) {
    guard case .reading(var reading) = overlays.last, reading.subject == .details(id) else {
      return
    }
    reading.lines += TimelineLines.lines(timeline, model: self)
    replaceOverlay(.reading(reading))
  }
}
