import Invitations
import Testing

struct DispatchDecisionTests {
  private let begun = ClockReading(now: Made.start, bootID: "a", sinceBoot: .hours(5))
  private var hold: HoldDeadline {
    HoldDeadline(leavesAt: Made.start + .minutes(2), hold: .minutes(2), at: begun)
  }
  private var conditions: DispatchDecision.Conditions {
    DispatchDecision.Conditions(policy: SendingPolicy(), use: CapUse())
  }

  private func after(_ passed: Duration) -> ClockReading {
    ClockReading(now: Made.start + passed, bootID: "a", sinceBoot: .hours(5) + passed)
  }

  private func decide(
    _ conditions: DispatchDecision.Conditions, after passed: Duration, hold: HoldDeadline? = nil
  ) -> DispatchDecision {
    DispatchDecision(
      for: hold ?? self.hold, to: "x.example", under: conditions, at: after(passed))
  }

  @Test func `it waits for its hold, then leaves`() {
    #expect(decide(conditions, after: .minutes(1)) == .wait(until: Made.start + .minutes(2)))
    #expect(decide(conditions, after: .minutes(2)) == .leave)
    #expect(decide(conditions, after: .hours(1)) == .leave)
  }

  @Test func `found more than an hour late, it is to be looked at again`() {
    #expect(
      decide(conditions, after: .hours(3))
        == .lookAgain(
          reason: "found 2 hours late (handpick was closed or the machine slept); "
            + "look at it again before it leaves"))
  }

  @Test func `waiting for a look, it never leaves`() {
    var waiting = hold
    waiting.leavesAt = .never
    #expect(decide(conditions, after: .days(9), hold: waiting) == .wait(until: .never))
  }

  @Test func `stopped, nothing leaves`() {
    var conditions = conditions
    conditions.isStopped = true
    #expect(
      decide(conditions, after: .minutes(3))
        == .pause(GuardFailure(.notStopped, "sending is stopped")))
  }

  @Test func `a clock before the last event pauses everything`() {
    var conditions = conditions
    conditions.lastEvent = Made.start + .hours(2)
    guard case .pause(let failure) = decide(conditions, after: .minutes(3)) else {
      Issue.record("it should pause")
      return
    }
    #expect(failure.rule == .notStopped)
  }

  @Test func `a clock that is seconds before the last event is waited for`() {
    var conditions = conditions
    conditions.lastEvent = Made.start + .minutes(3) + .seconds(2)
    #expect(
      decide(conditions, after: .minutes(3)) == .wait(until: Made.start + .minutes(3) + .seconds(2))
    )
  }

  @Test func `full caps, quiet hours and the pace make it wait`() {
    var full = conditions
    full.policy.caps.day = 1
    full.use.note(Made.start - .hours(20), to: "y.example")
    #expect(decide(full, after: .minutes(2)) == .wait(until: Made.start + .hours(4)))
    var paced = conditions
    paced.use.note(Made.start + .seconds(110), to: "x.example")
    #expect(decide(paced, after: .minutes(2)) == .wait(until: Made.start + .seconds(130)))
    var quiet = conditions
    quiet.policy.quietHours = .init(start: 10 * 60, end: 12 * 60)
    #expect(
      decide(quiet, after: .minutes(2)) == .wait(until: Made.start + .hours(1) + .minutes(48)))
  }

  @Test func `waiting for the caps, a night or its turn is not being late`() {
    var full = conditions
    full.policy.caps.day = 1
    full.use.note(Made.start - .hours(20), to: "y.example")
    #expect(decide(full, after: .hours(4)) == .leave)
    var quiet = conditions
    quiet.policy.quietHours = .init(start: 10 * 60, end: 14 * 60)
    #expect(decide(quiet, after: .hours(4)) == .leave)
    var busy = conditions
    busy.use.note(Made.start + .hours(3), to: "y.example")
    #expect(decide(busy, after: .hours(3) + .minutes(1)) == .leave)
  }

  @Test func `waiting for the owner to resume is not being late`() {
    var resumed = conditions
    resumed.resumedAt = Made.start + .hours(9)
    #expect(decide(resumed, after: .hours(9) + .minutes(1)) == .leave)
  }

  @Test func `a clock turned forward lets nothing go`() {
    let jumped = ClockReading(
      now: Made.start + .hours(5), bootID: "a", sinceBoot: .hours(5) + .seconds(30))
    #expect(
      DispatchDecision(for: hold, to: "x.example", under: conditions, at: jumped)
        == .wait(until: jumped.now + .seconds(90)))
  }
}
