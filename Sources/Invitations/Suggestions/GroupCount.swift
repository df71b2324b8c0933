/// What the line above a group counts.
public struct GroupCount: Hashable, Sendable {
  /// Everybody in it.
  public var people: Int
  /// Those whose tie is Close.
  public var close: Int
  /// Those with a flag; being a stranger is not counted among strangers.
  public var flagged: Int

  /// Nobody, unless told otherwise.
  public init(people: Int = 0, close: Int = 0, flagged: Int = 0) {
    self.people = people
    self.close = close
    self.flagged = flagged
  }

  /// Counts one more.
  public mutating func add(flags: UInt32, isClose: Bool, in group: PersonGroup) {
    people += 1
    if isClose { close += 1 }
    let known = group == .strangers ? Flag.Kind.stranger.bit : 0
    if flags & ~known != 0 { flagged += 1 }
  }
}
