internal import Invitations
internal import Terminal

/// What a review says beside the list: who is left out, what to look twice at, when it would leave.
enum ReviewFacts {
  /// The lines, the most important first; a low screen gets two that say where the rest is.
  static func lines(_ state: ReviewState, model: Model, width: Int, rows: Int) -> [Line] {
    let review = state.review
    let last = [
      Line(departures(review, clock: model.clock)),
      Line(caps(review, clock: model.clock), capStyle(review)),
    ]
    let warnings = (stopped(model) + self.warnings(review)).map { Line("! \($0)", Style(.warn)) }
    guard rows > 2 else { return Array(short(review, warnings.count, model).prefix(rows)) }
    let stop = stopLines(isShort: rows < 6 + leftOutRows(review) + warnings.prefix(3).count, model)
    var lines: [Line] = []
    let room = rows - last.count
    if width >= 100 || rows > 12 { lines.append(Line("")) }
    lines += leftOut(review, width: width, limit: max(1, room - 3 - warnings.prefix(3).count))
    lines += warnings.prefix(3)
    lines.append(Line(counts(review)))
    let tail = stop + last
    return Array(lines.prefix(max(0, rows - tail.count))) + tail
  }

  /// Everything, for the page that is read in full.
  static func all(_ review: Review, model: Model) -> [Line] {
    let warnings = (stopped(model) + self.warnings(review)).map { Line("! \($0)", Style(.warn)) }
    let out = review.leftOut.map { Line("  \($0.suggestion.person.shownName): \($0.reason)") }
    let title = Line(out.isEmpty ? "Left out: nobody" : "Left out (\(out.count))", .bold)
    return [title] + out + warnings + [Line(counts(review))]
      + stopLines(isShort: false, model)
      + [Line(departures(review, clock: model.clock)), Line(caps(review, clock: model.clock))]
  }

  private static func short(_ review: Review, _ warnings: Int, _ model: Model) -> [Line] {
    let clock = model.clock
    let forecast = review.forecast(at: clock)
    let times = [forecast.first, forecast.last].compactMap { $0.map { Wording.when($0, clock) } }
    let used = "\(review.use.day(before: clock.now)) of \(review.policy.caps.day)"
    let largest = review.use.largestBatch
    return [
      Line("First, last \(times.joined(separator: ", "))  Today \(used)  Largest \(largest)"),
      Line(
        "\(review.leftOut.count) left out, \(warnings) to look twice at: \(model.key(.preview)) shows them",
        warnings == 0 ? .plain : Style(.warn)),
    ]
  }

  private static func stopped(_ model: Model) -> [String] {
    switch model.queue.status {
    case .running: []
    case .stopped:
      ["Sending is stopped: nothing leaves until \(model.key(.letGo)) lets it go again"]
    case .paused(let reason): ["Nothing leaves for now: \(reason)"]
    }
  }

  /// What can be stopped until when, in two lines or in one.
  private static func stopLines(isShort: Bool, _ model: Model) -> [Line] {
    let stop = model.key(.stop)
    guard !isShort else {
      return [
        Line("\(stop) stops everything until the first leaves; then mails are only withdrawn.")
      ]
    }
    return [
      Line("Until the first leaves: \(stop) stops everything. After that: it cannot be"),
      Line("unsent, only withdrawn (the \"yes\" stops working; the mail stays there)."),
    ]
  }

  private static func leftOutRows(_ review: Review) -> Int { min(3, max(1, review.leftOut.count)) }

  private static func leftOut(_ review: Review, width: Int, limit: Int) -> [Line] {
    guard !review.leftOut.isEmpty else { return [Line("Left out: nobody")] }
    let all = review.leftOut.map { "\($0.suggestion.person.shownName): \($0.reason)" }
    guard all.count > limit - 1 || limit < 3 else {
      return [Line("Left out (\(all.count))", .bold)] + all.map { Line("  \($0)") }
    }
    let text = "Left out (\(all.count))   " + all.joined(separator: "    ")
    return Array(Line.wrapped(text, width: width, indent: 2).prefix(limit))
  }

  private static func counts(_ review: Review) -> String {
    let strangers = review.entries.count { entry in
      entry.suggestion.flags.contains { $0.kind == .stranger }
    }
    let again = review.entries.count { $0.attempt > 1 }
    let flagged = review.entries.count { !$0.suggestion.flags.isEmpty }
    let ticked = review.entries.count { !$0.suggestion.flags.isEmpty && $0.isTicked }
    return
      "Never written to you: \(strangers)   Asked once before: \(again)   Flagged: \(flagged) (\(ticked) ticked)"
  }

  /// What deserves a second look: why it can not go, what is unusual, what the lint warns of.
  static func warnings(_ review: Review) -> [String] {
    let refusal = review.refusal.map { ["\($0)"] } ?? []
    let findings = review.findings.filter { !$0.refuses }
    return refusal + review.warnings + findings.map { "\($0.rule.code): \($0.reason)" }
  }

  private static func departures(_ review: Review, clock: ClockReading) -> String {
    let forecast = review.forecast(at: clock)
    guard let first = forecast.first, let last = forecast.last else { return "Nobody gets it." }
    let pace = "1 mail each \(RelativeTime.shortLength(review.policy.pace))"
    return
      "First \(Wording.when(first, clock)) (\(RelativeTime.shortLength(first - clock.now)) from now)  "
      + "Last about \(Wording.when(last, clock))  \(pace)"
  }

  private static func caps(_ review: Review, clock: ClockReading) -> String {
    let used = review.use.day(before: clock.now)
    return "Today: \(used) of \(review.policy.caps.day) used   "
      + "Largest batch you ever sent: \(review.use.largestBatch)   This one: \(review.count)"
  }

  private static func capStyle(_ review: Review) -> Style {
    review.count > max(1, review.use.largestBatch) ? Style(.warn) : .plain
  }
}
