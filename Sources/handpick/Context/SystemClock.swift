import Glibc
import Invitations

/// The machine's clocks.
struct SystemClock: Sendable {
  private let bootID: String

  /// Asks the kernel which boot this is; without an answer every hold counts as another boot's.
  init() {
    bootID = TextFile.read("/proc/sys/kernel/random/boot_id", limit: 64)?.trimmed ?? "unknown"
  }

  /// What the clocks say now.
  var reading: ClockReading {
    var wall = timespec()
    clock_gettime(CLOCK_REALTIME, &wall)
    var boot = timespec()
    clock_gettime(CLOCK_BOOTTIME, &boot)
    var seconds = wall.tv_sec
    var local = tm()
    localtime_r(&seconds, &local)
    return ClockReading(
      now: Moment(milliseconds: Int64(wall.tv_sec) * 1000 + Int64(wall.tv_nsec) / 1_000_000),
      bootID: bootID,
      sinceBoot: .seconds(boot.tv_sec) + .nanoseconds(boot.tv_nsec), secondsEast: local.tm_gmtoff)
  }
}
