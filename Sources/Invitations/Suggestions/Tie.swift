/// How strong a relation is, from mail history.
public struct Tie: Hashable, Sendable {
  /// The strength in words.
  public enum Tier: Int, Hashable, Comparable, Sendable, CaseIterable {
    case none, faint, some, active, close

    /// The word on screens and in `--json`.
    public var word: String {
      switch self {
      case .none: "None"
      case .faint: "Faint"
      case .some: "Some"
      case .active: "Active"
      case .close: "Close"
      }
    }

    /// Weaker comes first.
    public static func < (a: Tier, b: Tier) -> Bool { a.rawValue < b.rawValue }
  }

  /// The strength as a number; 0 when no mail was seen.
  public var strength: Double
  /// Whether any mail was seen at all.
  public var sawMail: Bool

  /// Makes a tie; none unless told otherwise.
  public init(strength: Double = 0, sawMail: Bool = false) {
    self.strength = strength
    self.sawMail = sawMail
  }

  /// The strength from which on a tie as of one moment is Close at a later one.
  public static func leastClose(asOf moment: Moment, at now: Moment) -> Double {
    closest * TieAccumulator.growth(from: moment, to: now)
  }

  /// The strength that sums over mail make: `in + 0.5 out + 5 sqrt(in out)`.
  static func strength(sent: Double, received: Double) -> Double {
    received + 0.5 * sent + 5 * (sent * received).squareRoot()
  }

  /// The tier: Close from 8, Active from 2, Some from 0.5, Faint below, None without mail.
  public var tier: Tier {
    guard strength > 0 || sawMail else { return .none }
    if strength >= Self.closest { return .close }
    if strength >= 2 { return .active }
    return strength >= 0.5 ? .some : .faint
  }
}
