/// What a command can do to the world outside this screen.
public enum Danger: String, Hashable, Comparable, Sendable, CaseIterable {
  /// It shows, moves or ticks; nothing outside the program changes.
  case safe
  /// It changes what is stored, or stops and lets go what is held.
  case changes
  /// It takes back invitations.
  case withdraws
  /// It holds invitations, which then leave by themselves.
  case sends

  /// The harmless come first.
  public static func < (a: Danger, b: Danger) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .safe: 0
    case .changes: 1
    case .withdraws: 2
    case .sends: 3
    }
  }
}
