/// When mails left lately, for the caps and the pace.
///
/// Withdrawing gives nothing back.
public struct CapUse: Hashable, Sendable {
  /// The moments of all marks in the last 7 days, oldest first.
  public var marks: [Moment]
  /// The size of the largest batch ever confirmed.
  public var largestBatch: Int
  /// The last mark per recipient domain.
  public var lastByDomain: [String: Moment]

  /// Makes a record of use; nothing was used unless told otherwise.
  public init(marks: [Moment] = [], largestBatch: Int = 0, lastByDomain: [String: Moment] = [:]) {
    self.marks = marks
    self.largestBatch = largestBatch
    self.lastByDomain = lastByDomain
  }

  /// Marks in the 24 hours before `now`.
  public func day(before now: Moment) -> Int { marks.count { $0 > now - .days(1) } }
  /// Marks in the 7 days before `now`.
  public func week(before now: Moment) -> Int { marks.count { $0 > now - .days(7) } }
}
