import Invitations
import Testing

struct DepartureForecastTests {
  private let now = Made.start

  private func departures(
    _ domains: [String], policy: SendingPolicy = SendingPolicy(), use: CapUse = CapUse(),
    at start: Moment? = nil
  ) -> [Duration] {
    let start = start ?? now
    let addresses = domains.enumerated().map { Made.address("p\($0)@\($1)") }
    return DepartureForecast(
      for: addresses, policy: policy, use: use, now: start, secondsEast: 0
    ).departures.map { $0 - start }
  }

  @Test func `nobody leaves at no time`() {
    let empty = DepartureForecast(
      for: [], policy: SendingPolicy(), use: CapUse(), now: now, secondsEast: 0)
    #expect(empty.first == nil && empty.last == nil)
  }

  @Test(
    arguments: [(1, 2), (3, 2), (4, 10), (24, 10), (25, 60), (50, 60)])
  func `the hold grows with the batch`(_ count: Int, _ minutes: Int) {
    #expect(SendingPolicy().hold(for: count) == .minutes(minutes))
  }

  @Test func `a fixed hold is never under 10 seconds`() {
    #expect(SendingPolicy(fixedHold: .seconds(1)).hold(for: 50) == .seconds(10))
  }

  @Test func `one domain gets one mail each 20 seconds`() {
    #expect(
      departures(["x.example", "x.example", "x.example"])
        == [.seconds(120), .seconds(140), .seconds(160)])
  }

  @Test func `other domains do not wait for it`() {
    #expect(
      departures(["x.example", "x.example", "y.example"])
        == [.seconds(120), .seconds(140), .seconds(120)])
  }

  @Test func `the pace also counts what left before`() {
    let use = CapUse(lastByDomain: ["x.example": now + .seconds(115)])
    #expect(departures(["x.example"], use: use) == [.seconds(135)])
  }

  @Test func `without a pace all leave at once`() {
    #expect(
      departures(["x.example", "x.example"], policy: SendingPolicy(pace: .zero))
        == [.seconds(120), .seconds(120)])
  }

  @Test func `a batch over the day's cap is spread over days`() {
    var policy = SendingPolicy(pace: .zero, quietHours: nil, caps: .init(day: 2))
    policy.fixedHold = .seconds(10)
    let day = Duration.days(1)
    #expect(
      departures(Array(repeating: "x.example", count: 5), policy: policy)
        == [
          .seconds(10), .seconds(10), day + .seconds(10), day + .seconds(10),
          day + day + .seconds(10),
        ])
  }

  @Test func `what the caps have used counts`() {
    let policy = SendingPolicy(quietHours: nil, caps: .init(day: 2))
    var use = CapUse()
    use.note(now - .hours(20), to: "y.example")
    use.note(now - .hours(1), to: "y.example")
    #expect(departures(["x.example"], policy: policy, use: use) == [.hours(4)])
  }

  @Test func `nothing leaves at night`() {
    let evening = CivilTime.moment(year: 2026, month: 11, day: 23, hour: 21, minute: 59)
    #expect(
      departures(["x.example"], at: evening) == [.hours(9) + .minutes(1)])
  }

  @Test(arguments: 0..<60)
  func `every plan keeps hold, caps, pace and quiet hours`(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let quiet = SendingPolicy.QuietHours(
      start: Int.random(in: 0..<1440, using: &random), end: Int.random(in: 0..<1440, using: &random)
    )
    let policy = SendingPolicy(
      pace: .seconds(Int.random(in: 0...300, using: &random)), quietHours: quiet,
      caps: .init(
        batch: 200, day: Int.random(in: 1...20, using: &random),
        week: Int.random(in: 1...60, using: &random)))
    var use = CapUse()
    for _ in 0..<Int.random(in: 0...40, using: &random) {
      use.note(now - .minutes(Int.random(in: 0...10_000, using: &random)), to: "a.example")
    }
    let addresses = (0..<Int.random(in: 1...60, using: &random)).map {
      Made.address("p\($0)@\(["a", "b", "c"].randomElement(using: &random) ?? "a").example")
    }
    let plan = DepartureForecast(
      for: addresses, policy: policy, use: use, now: now, secondsEast: 3600)
    #expect(plan.departures.allSatisfy { $0 >= now + policy.hold(for: addresses.count) })
    #expect(plan.departures.allSatisfy { !quiet.contains($0, secondsEast: 3600) })
    let before = use.marks.count
    let inOrder = zip(plan.departures, addresses).sorted { $0.0 < $1.0 }
    for (moment, address) in inOrder {
      // Marks that were already beyond a cap before the plan are not the plan's doing.
      #expect(use.day(before: moment) < policy.caps.day)
      #expect(use.week(before: moment) < policy.caps.week)
      if let last = use.lastByDomain[address.domain] { #expect(moment - last >= policy.pace) }
      use.note(moment, to: address.domain)
    }
    #expect(use.marks.count == before + addresses.count)
  }

  @Test func `a mark that seems to lie in the future counts as fresh`() {
    var use = CapUse()
    use.note(now + .days(2), to: "x.example")
    #expect(use.day(before: now) == 1)
    #expect(use.week(before: now) == 1)
  }
}
