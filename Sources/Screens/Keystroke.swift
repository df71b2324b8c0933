/// When and how a key came, so that a person's key can be told from a machine's.
public struct Keystroke: Hashable, Sendable {
  /// When: time since the machine booted.
  public var at: Duration
  /// How long after the event before it; nil when there was none.
  public var gap: Duration?
  /// How long after the same key was last pressed; nil when it was not.
  public var sinceSameKey: Duration?
  /// Whether it already waited when what it met on the screen appeared.
  public var isQueued: Bool

  /// Makes a keystroke.
  public init(
    at: Duration, gap: Duration? = nil, sinceSameKey: Duration? = nil, isQueued: Bool = false
  ) {
    self.at = at
    self.gap = gap
    self.sinceSameKey = sinceSameKey
    self.isQueued = isQueued
  }

  /// A command that did not come from a key: from the command list, the help or the mouse.
  public static let none = Keystroke(at: .zero, isQueued: true)

  /// Whether a person can have typed it at this place: no burst, and not typed ahead.
  var isDeliberate: Bool {
    guard !isQueued else { return false }
    return (gap ?? .seconds(1)) >= .milliseconds(8)
  }
}
