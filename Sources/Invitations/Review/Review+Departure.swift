extension Review {
  /// When each of those who count would leave, if the phrase were typed at this moment.
  public func forecast(at clock: ClockReading) -> DepartureForecast { forecast(at: clock, policy) }

  /// When the first would leave, if the phrase were typed as the review opened.
  public var firstDeparture: Moment? { forecast(at: openedAt).first }
  /// When the last would.
  public var lastDeparture: Moment? { forecast(at: openedAt).last }

  /// The day on which the first to leave lapses, so that nobody's lapses before the day in the letter.
  static func lapseDay(
    of plan: DepartureForecast, _ policy: SendingPolicy, _ clock: ClockReading
  ) -> String {
    CivilTime((plan.first ?? clock.now) + policy.expiry, secondsEast: clock.secondsEast).date
  }

  private func forecast(at clock: ClockReading, _ policy: SendingPolicy) -> DepartureForecast {
    DepartureForecast(
      for: entries.filter(\.isCounted).map(\.address), policy: policy, use: use, now: clock.now,
      secondsEast: clock.secondsEast)
  }

  /// Why departures take longer than the hold and the pace would, in words.
  var departureWarnings: [String] {
    let plan = forecast(at: openedAt)
    guard let first = plan.first, let last = plan.last else { return [] }
    var warnings: [String] = []
    let firstTime = CivilTime(first, secondsEast: openedAt.secondsEast)
    let lastTime = CivilTime(last, secondsEast: openedAt.secondsEast)
    let held = openedAt.now + policy.hold(for: count)
    if policy.quietHours?.contains(held, secondsEast: openedAt.secondsEast) == true {
      warnings.append(
        "the first leaves on \(firstTime.date) at \(firstTime.clock): your quiet hours come before")
    }
    if let cap = cap(behind: last), firstTime.date != lastTime.date || first > held + .days(1) {
      warnings.append("the last leaves on \(lastTime.date) because at most \(cap) leave")
    }
    return warnings
  }

  /// The cap that puts off the last departure; nil when none does.
  private func cap(behind last: Moment) -> String? {
    var wide = policy
    wide.caps.week = .max
    if let end = forecast(at: openedAt, wide).last, end < last {
      return "\(policy.caps.week) a week"
    }
    wide.caps.day = .max
    guard let end = forecast(at: openedAt, wide).last, end < last else { return nil }
    return "\(policy.caps.day) a day"
  }
}
