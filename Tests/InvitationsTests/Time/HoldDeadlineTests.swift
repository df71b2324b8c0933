import Invitations
import Testing

struct HoldDeadlineTests {
  private let begun = ClockReading(now: Made.start, bootID: "a", sinceBoot: .hours(5))
  private var deadline: HoldDeadline {
    HoldDeadline(leavesAt: Made.start + .minutes(10), hold: .minutes(10), at: begun)
  }

  private func reading(
    wall: Duration, boot: Duration, _ bootID: String = "a"
  ) -> ClockReading {
    ClockReading(now: Made.start + wall, bootID: bootID, sinceBoot: boot)
  }

  @Test func `it is due when both clocks say so`() {
    let before = reading(wall: .minutes(10) - .seconds(1), boot: .hours(5) + .minutes(10))
    #expect(!deadline.isDue(at: before))
    #expect(deadline.remaining(at: before) == .seconds(1))
    #expect(deadline.isDue(at: reading(wall: .minutes(10), boot: .hours(5) + .minutes(10))))
  }

  @Test func `turning the clock forward shortens nothing`() {
    let jumped = reading(wall: .hours(3), boot: .hours(5) + .minutes(1))
    #expect(!deadline.isDue(at: jumped))
    #expect(deadline.remaining(at: jumped) == .minutes(9))
  }

  @Test func `turning the clock back shortens nothing`() {
    let jumped = reading(wall: .hours(-3), boot: .hours(5) + .minutes(20))
    #expect(!deadline.isDue(at: jumped))
  }

  @Test func `after another boot the whole hold must have passed since then`() {
    #expect(!deadline.isDue(at: reading(wall: .hours(1), boot: .minutes(9), "b")))
    #expect(deadline.isDue(at: reading(wall: .hours(1), boot: .minutes(10), "b")))
    #expect(!deadline.isDue(at: reading(wall: .minutes(9), boot: .minutes(10), "b")))
  }

  @Test func `a day's wait for the caps is not asked again of another boot`() {
    let spread = HoldDeadline(leavesAt: Made.start + .days(2), hold: .minutes(10), at: begun)
    #expect(spread.isDue(at: reading(wall: .days(2), boot: .minutes(10), "b")))
  }

  @Test func `it is late after more than an hour`() {
    let hour = Duration.hours(1)
    let just = reading(wall: .minutes(10) + hour, boot: .hours(5) + .minutes(10) + hour)
    #expect(!deadline.isLate(at: just))
    let slept = reading(wall: .hours(3), boot: .hours(8))
    #expect(deadline.isLate(at: slept))
    #expect(deadline.lateness(at: slept) == .hours(3) - .minutes(10))
    #expect(deadline.isLate(at: reading(wall: .hours(3), boot: .minutes(10), "b")))
  }

  @Test func `nothing is late because the wall clock was turned forward`() {
    #expect(!deadline.isLate(at: reading(wall: .hours(9), boot: .hours(5) + .minutes(11))))
  }

  @Test(arguments: 0..<200)
  func `no jump of the wall clock makes a hold shorter`(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<20 {
      let passed = Duration.seconds(Int.random(in: 0..<600, using: &random))
      let jump = Duration.seconds(Int.random(in: -100_000...100_000, using: &random))
      #expect(!deadline.isDue(at: reading(wall: passed + jump, boot: .hours(5) + passed)))
    }
  }
}

struct ClockStampTests {
  private let clock = ClockReading(now: Made.start, bootID: "a", sinceBoot: .hours(5))

  @Test func `a forward jump makes nothing older than it is`() {
    let stamp = ClockStamp(clock)
    let jumped = ClockReading(
      now: Made.start + .days(3), bootID: "a", sinceBoot: .hours(5) + .minutes(1))
    #expect(stamp.moment(seenAt: jumped) == jumped.now - .minutes(1))
  }

  @Test func `a backward jump leaves what was stored`() {
    let stamp = ClockStamp(clock)
    let jumped = ClockReading(
      now: Made.start - .days(3), bootID: "a", sinceBoot: .hours(5) + .minutes(1))
    #expect(stamp.moment(seenAt: jumped) == Made.start)
  }

  @Test func `another boot is known by its wall clock alone`() {
    let stamp = ClockStamp(clock)
    let later = ClockReading(now: Made.start + .days(3), bootID: "b", sinceBoot: .minutes(1))
    #expect(stamp.moment(seenAt: later) == Made.start)
  }
}
