/// Sums up mail with one person, in any order, into the strength of the tie.
///
/// A mail's weight is `2^(-age / 90 d) / sqrt(recipients)`. Because that decay is exponential, the
/// sums are kept relative to one fixed instant: nothing has to be read again as time goes by, and
/// waiting changes nobody's rank.
public struct TieAccumulator: Hashable, Sendable {
  /// Who wrote.
  public enum Direction: Hashable, Sendable {
    /// The owner wrote to them.
    case sent
    /// They wrote to the owner.
    case received
  }

  /// The sum over mails the owner wrote, relative to the fixed instant.
  public private(set) var sent: Double
  /// The sum over mails they wrote, relative to the fixed instant.
  public private(set) var received: Double
  /// How many mails were added.
  public private(set) var count: Int

  /// Nothing yet, or what was stored.
  public init(sent: Double = 0, received: Double = 0, count: Int = 0) {
    self.sent = sent
    self.received = received
    self.count = count
  }

  /// Adds one mail with so many To and Cc recipients; one dated later than now is taken as of now.
  public mutating func add(
    _ direction: Direction, at moment: Moment, recipients: Int, now: Moment
  ) {
    let weight =
      Self.growth(until: min(moment, now)) / Double(max(1, recipients)).squareRoot()
    switch direction {
    case .sent: sent += weight
    case .received: received += weight
    }
    count += 1
  }

  /// Adds what another one summed up, for instance at another address of the same person.
  public mutating func add(_ other: TieAccumulator) {
    sent += other.sent
    received += other.received
    count += other.count
  }

  /// The tie at a moment: `in + 0.5 out + 5 sqrt(in out)`.
  public func tie(at now: Moment) -> Tie {
    let scale = 1 / Self.growth(until: now)
    return Tie(
      strength: Tie.strength(sent: sent * scale, received: received * scale), sawMail: count > 0)
  }

  /// How likely they are to answer, for sorting only: what they wrote, decayed.
  public func incoming(at now: Moment) -> Double { received / Self.growth(until: now) }

  private static let halfLife = Double(Duration.days(90).milliseconds)
  /// 2020-01-01, in Greenwich.
  private static let instant = Moment(seconds: 1_577_836_800)

  /// How much more a mail of the later moment counts than one of the earlier.
  static func growth(from start: Moment, to end: Moment) -> Double {
    exponential2((Double(end.milliseconds) - Double(start.milliseconds)) / halfLife)
  }

  private static func growth(until moment: Moment) -> Double {
    growth(from: instant, to: moment)
  }

  /// `2^x`, by the exponent's whole part and a Taylor series for the rest, at most a half.
  static func exponential2(_ x: Double) -> Double {
    let bounded = min(max(x, -1000), 1000)
    let whole = bounded.rounded()
    let power = (bounded - whole) * 0.693_147_180_559_945_3
    var sum = 1.0
    // Term 15 is smaller than the last bit.
    for part in parts { sum = 1 + sum * power * part }
    return Double(sign: .plus, exponent: Int(whole), significand: sum)
  }

  /// One through the number of each term, the last term first.
  private static let parts = (1...15).reversed().map { 1 / Double($0) }
}
