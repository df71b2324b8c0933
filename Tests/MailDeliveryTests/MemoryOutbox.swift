import Invitations
import Synchronization

/// An outbox in memory, for tests of the dispatcher alone: due by time, no other guards.
final class MemoryOutbox: Outbox {
  struct Disk: Error, CustomStringConvertible {
    let description = "disk full"
  }

  struct State {
    var items: [Invitation] = []
    var claims = 0
    var finished: [DeliveryOutcome] = []
    var calls: [String] = []
    var pause: String?
    var release = Release.go
    var finishFails = false
    var claimFails = false
  }

  private let state = Mutex(State())

  /// Changes what the next calls find.
  func set(_ change: (inout sending State) -> Void) { state.withLock { change(&$0) } }
  /// What is there now.
  var now: State { state.withLock { $0 } }

  /// Puts an invitation in; its local part is also its name.
  func add(_ local: String, leavesAt: Moment, batch: Int64 = 1) throws {
    let address = try EmailAddress("\(local)@example.net")
    state.withLock { state in
      let id = Invitation.ID(Int64(state.items.count + 1))
      state.items.append(
        Invitation(
          id: id, uid: "u\(id)", batch: Invitation.BatchID(batch), person: Person.ID(id.number),
          name: local, address: address, subject: "s", messageID: "<\(id)@example.org>",
          confirmedAt: leavesAt, leavesAt: leavesAt))
    }
  }

  func recover(at clock: ClockReading) throws -> Recovery {
    state.withLock { state in
      var recovery = Recovery()
      for index in state.items.indices {
        switch state.items[index].state {
        case .claimed:
          state.items[index].state = .held
          recovery.heldAgain.append(state.items[index].id)
        case .marked:
          state.items[index].state = .unknown
          recovery.unknown.append(state.items[index].id)
        default: break
        }
      }
      state.calls.append("recover")
      return recovery
    }
  }

  func claim(at clock: ClockReading, policy: SendingPolicy) throws -> Claim {
    try state.withLock { state in
      state.claims += 1
      state.calls.append("claim")
      if state.claimFails { throw Disk() }
      if let pause = state.pause { return .paused(reason: pause) }
      let held = state.items.indices.filter { state.items[$0].state == .held }
      guard let index = held.first(where: { state.items[$0].leavesAt <= clock.now }) else {
        return .wait(until: held.map { state.items[$0].leavesAt }.min())
      }
      guard state.items[index].name != "blocked" else {
        state.items[index].state = .blocked
        return .skipped(state.items[index])
      }
      state.items[index].state = .claimed
      return .claimed(
        ClaimedInvitation(
          invitation: state.items[index], message: message,
          envelope: Envelope(
            sender: "ana@example.org", recipient: state.items[index].address)))
    }
  }

  func mark(_ id: Invitation.ID, at clock: ClockReading) -> Release {
    state.withLock { state in
      state.calls.append("mark")
      guard let index = state.items.firstIndex(where: { $0.id == id }), state.release == .go else {
        return state.release
      }
      state.items[index].state = .marked
      return .go
    }
  }

  func finish(
    _ id: Invitation.ID, with outcome: DeliveryOutcome, at clock: ClockReading,
    policy: SendingPolicy
  ) throws -> Invitation {
    try state.withLock { state in
      state.calls.append("finish")
      guard !state.finishFails, let index = state.items.firstIndex(where: { $0.id == id }) else {
        throw Disk()
      }
      state.finished.append(outcome)
      switch outcome {
      case .sent: state.items[index].state = .sent
      case .rejected: state.items[index].state = .failed
      case .unknown: state.items[index].state = .unknown
      case .withdrawn: state.items[index].state = .cancelled
      case .tryLater:
        state.items[index].state = .held
        state.items[index].leavesAt = clock.now + .minutes(15)
      case .unreachable, .accountRefused, .storageFailed: state.items[index].state = .held
      }
      return state.items[index]
    }
  }
}
