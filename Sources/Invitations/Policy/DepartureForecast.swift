/// When a batch would leave, by hold, pace, caps and quiet hours.
public struct DepartureForecast: Hashable, Sendable {
  /// When each recipient's mail would leave, in the order given.
  public var departures: [Moment]

  /// The earliest, or nil for nobody.
  public var first: Moment? { departures.min() }
  /// The latest, or nil for nobody.
  public var last: Moment? { departures.max() }

  /// Plans the departures of these addresses, confirmed now.
  public init(
    for addresses: [EmailAddress], policy: SendingPolicy, use: CapUse, now: Moment,
    secondsEast: Int
  ) {
    let first = now + policy.hold(for: addresses.count)
    departures = addresses.map { _ in first }
  }
}
