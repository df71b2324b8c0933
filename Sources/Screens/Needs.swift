public import Invitations

extension Model {
  /// When the picture would change by itself: time since the machine booted; nil while nothing on
  /// the screen moves, so that an idle program sleeps.
  public func needsTick(at clock: ClockReading) -> Duration? {
    var times: [Duration] = []
    if let toast { times.append(toast.until) }
    if showsCountdown { times.append(nextSecond(after: clock)) }
    return times.min()
  }

  /// Whether a countdown is on the screen.
  private var showsCountdown: Bool {
    guard !isTooSmall, queue.next != nil, queue.status == .running else { return false }
    if case .quitting = overlays.last { return true }
    return screen == .queue
  }

  /// When the countdown of what leaves next shows another second.
  private func nextSecond(after clock: ClockReading) -> Duration {
    let left = (queue.next?.leavesAt ?? clock.now) - clock.now
    guard left > .zero else { return clock.sinceBoot + .seconds(1) }
    let part = left.milliseconds % 1000
    return clock.sinceBoot + .milliseconds(part == 0 ? 1000 : part)
  }
}
