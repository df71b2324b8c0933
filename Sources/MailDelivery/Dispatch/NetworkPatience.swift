import Invitations

/// Waits longer from one failure to reach the next hop to the other, so that a machine without
/// network neither wakes all the time nor gives anything up.
struct NetworkPatience {
  /// When to try again; nil when the last try reached somebody.
  private(set) var until: Moment?
  private var failures = 0

  /// Counts a failure and says when to try again.
  mutating func failed(at now: Moment) -> Moment {
    let minutes = [1, 2, 5, 15][min(failures, 3)]
    failures += 1
    let next = now + .minutes(minutes)
    until = next
    return next
  }
}
