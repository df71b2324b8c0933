import Glibc
import InvitationStore
import Invitations

/// The store's outbox, with the file named `STOP` in front of every claim and every mark.
struct GuardedOutbox: Outbox {
  let store: Store
  let stopFile: String

  func recover(at clock: ClockReading) throws -> Recovery { try store.recover(at: clock) }

  func claim(at clock: ClockReading, policy: SendingPolicy) throws -> Claim {
    guard !isStopped else {
      return .paused(reason: "The file \(stopFile) stops all sending; remove it to go on.")
    }
    return try store.claim(at: clock, policy: policy)
  }

  func mark(_ id: Invitation.ID, at clock: ClockReading) -> Release {
    isStopped ? .storageFailed : store.mark(id, at: clock)
  }

  func finish(
    _ id: Invitation.ID, with outcome: DeliveryOutcome, at clock: ClockReading,
    policy: SendingPolicy
  ) throws -> Invitation {
    try store.finish(id, with: outcome, at: clock, policy: policy)
  }

  private var isStopped: Bool { access(stopFile, F_OK) == 0 }
}
