import Invitations
import Testing

struct InvariantTests {
  private static let seedsPerCase = 25

  @Test(arguments: SimulatedQueue.ClockFaults.allCases, 0..<20)
  func `nothing that happens in any order breaks a promise`(
    _ clocks: SimulatedQueue.ClockFaults, _ portion: Int
  ) {
    for seed in 0..<Self.seedsPerCase {
      var random = SeededGenerator(seed: UInt64(portion * Self.seedsPerCase + seed))
      var queue = SimulatedQueue()
      for _ in 0..<40 { queue.step(clocks, using: &random) }
      queue.checkJournal()
      #expect(queue.faults.isEmpty, "seed \(portion * Self.seedsPerCase + seed)")
    }
  }

  @Test func `the simulation reaches every state`() {
    var reached: Set<Invitation.State> = []
    var marks = 0
    for seed in 0..<40 {
      var random = SeededGenerator(seed: UInt64(seed))
      var queue = SimulatedQueue()
      for _ in 0..<80 {
        queue.step(.restarts, using: &random)
        reached.formUnion(queue.rows.map(\.invitation.state))
      }
      marks += queue.marks.count
    }
    #expect(
      reached.isSuperset(of: Set(Invitation.State.allCases).subtracting([.claimed, .marked])))
    #expect(marks > 100)
  }

  @Test func `the same message twice is the message once`() {
    let inbound: [Invitation.Event] = [
      .accepted, .declined, .stopped, .complained(evidence: "ARF"),
      .undeliverable(reply: "5.1.1", deadAddress: true), .provedSent(evidence: "copy"),
    ]
    for column in TransitionTable.columns {
      for event in inbound {
        var once = TransitionTable.invitation(in: column)
        _ = try? once.apply(event, at: Made.start + .minutes(3))
        var twice = once
        let consequences = try? twice.apply(event, at: Made.start + .minutes(4))
        #expect(twice == once, "\(event.word) in \(column)")
        #expect(consequences?.contains(.connect) != true)
        #expect(consequences?.contains(.lateAnswer) != true)
      }
    }
  }

  @Test(arguments: 0..<30)
  func `a no is final whatever comes before and after it`(_ portion: Int) {
    for seed in 0..<50 {
      var random = SeededGenerator(seed: UInt64(portion * 50 + seed))
      var invitation = Made.invitation()
      var now = invitation.leavesAt
      var saidNo = false
      var wasAccepted = false
      for _ in 0..<12 {
        guard let event = TransitionTable.rows.randomElement(using: &random)?.event else { break }
        now = now + .minutes(Int.random(in: 0...3000, using: &random))
        guard (try? invitation.apply(event, at: now)) != nil else { continue }
        wasAccepted = wasAccepted || invitation.state == .accepted
        saidNo = saidNo || [.declined, .stopped].contains(event)
        guard saidNo, !wasAccepted else { continue }
        // What never left when they said no by another way stays as it was: closed, without a trace.
        #expect(
          [.declined, .cancelled, .failed, .blocked].contains(invitation.state),
          "seed \(portion * 50 + seed)")
      }
    }
  }
}
