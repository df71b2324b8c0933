import Invitations

/// True time, and clocks that show something else.
struct SimulatedClock {
  /// The time that really passed since the beginning.
  private(set) var passed: Duration = .zero
  private var wallOffset: Duration = .zero
  private var boot = 1
  private var bootedAt: Duration = .hours(-5)

  /// What a program would read.
  var reading: ClockReading {
    ClockReading(
      now: Made.start + passed + wallOffset, bootID: "boot \(boot)",
      sinceBoot: passed - bootedAt)
  }

  mutating func pass(_ duration: Duration) { passed += duration }

  /// Somebody sets the wall clock.
  mutating func turn(by duration: Duration) { wallOffset += duration }

  /// The clock is set right again.
  mutating func correct() { wallOffset = .zero }

  /// The machine is off for a while and starts again; its wall clock runs on.
  mutating func restart(after off: Duration) {
    passed += off
    boot += 1
    bootedAt = passed
  }
}
