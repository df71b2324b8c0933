/// When mails left lately, for the caps and the pace.
///
/// Withdrawing gives nothing back. A mark that seems to lie in the future (the clock went back)
/// counts as fresh.
public struct CapUse: Hashable, Sendable {
  /// The moments of all marks in the last 7 days, oldest first.
  ///
  /// Make them with `ClockStamp.moment(seenAt:)`, so that a clock jump opens no window.
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
  public func day(before now: Moment) -> Int { count(in: .days(1), before: now) }
  /// Marks in the 7 days before `now`.
  public func week(before now: Moment) -> Int { count(in: .days(7), before: now) }

  /// Notes one more mark.
  public mutating func note(_ moment: Moment, to domain: String) {
    marks.insert(moment, at: firstIndex(after: moment))
    lastByDomain[domain] = max(lastByDomain[domain] ?? moment, moment)
  }

  /// The first moment from `start` on at which both caps have room for one more.
  public func firstRoom(from start: Moment, within caps: SendingPolicy.Caps) -> Moment {
    max(
      firstRoom(from: start, cap: caps.day, window: .days(1)),
      firstRoom(from: start, cap: caps.week, window: .days(7)))
  }

  private func count(in window: Duration, before now: Moment) -> Int {
    marks.count - firstIndex(after: now - window)
  }

  /// There is room once the last mark but `cap - 1` has fallen out of the window.
  private func firstRoom(from start: Moment, cap: Int, window: Duration) -> Moment {
    guard marks.count >= cap else { return start }
    return max(start, marks[marks.count - cap] + window)
  }

  private func firstIndex(after moment: Moment) -> Int {
    var low = 0
    var high = marks.count
    while low < high {
      let middle = (low + high) / 2
      if marks[middle] > moment { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
