/// What the first screen counts, kept ready in one row.
public struct StoreSummary: Hashable, Sendable {
  /// People who are known.
  public var people: Int
  /// Invitations that are held.
  public var held: Int
  /// Invitations that can still come to something, held ones included.
  public var open: Int
  /// Whether the owner stopped all sending.
  public var isStopped: Bool
  /// Why sending is paused until the owner acts; nil when it is not.
  public var paused: String?
}
