/// When a batch would leave, by hold, pace, caps and quiet hours.
public struct DepartureForecast: Hashable, Sendable {
  /// When each recipient's mail would leave, in the order given.
  public var departures: [Moment]

  /// The earliest, or nil for nobody.
  public var first: Moment? { departures.min() }
  /// The latest, or nil for nobody.
  public var last: Moment? { departures.max() }

  /// Plans the departures of these addresses, confirmed now.
  ///
  /// They leave one at a time: those that wait for the pace of their domain let others pass.
  public init(
    for addresses: [EmailAddress], policy: SendingPolicy, use: CapUse, now: Moment,
    secondsEast: Int
  ) {
    let start = now + policy.hold(for: addresses.count)
    var use = use
    var clock = start
    departures = addresses.map { _ in start }
    for index in Self.turns(of: addresses, pace: policy.pace) {
      let domain = addresses[index].domain
      clock = policy.earliestDeparture(
        to: domain, notBefore: clock, use: use, secondsEast: secondsEast)
      use.note(clock, to: domain)
      departures[index] = clock
    }
  }

  /// The order in which the pace lets them go: the first of every domain, the second, ...
  private static func turns(of addresses: [EmailAddress], pace: Duration) -> [Int] {
    guard pace > .zero else { return Array(addresses.indices) }
    var seen: [String: Int] = [:]
    var rounds: [(round: Int, index: Int)] = []
    for (index, address) in addresses.enumerated() {
      rounds.append((seen[address.domain, default: 0], index))
      seen[address.domain, default: 0] += 1
    }
    return rounds.sorted { $0 < $1 }.map(\.index)
  }
}
