internal import GRDB
public import Invitations

extension Store: Outbox {
  /// Puts right what a crash left behind; only the holder of the dispatcher lock may call it.
  public func recover(at clock: ClockReading) throws -> Recovery {
    try change(at: clock) { ledger in
      var recovery = Recovery()
      let left = try Row.fetchAll(
        ledger.database,
        sql: "SELECT id FROM invitation WHERE state IN ('claimed', 'marked') ORDER BY id")
      for row in left {
        let after = try ledger.apply(
          .lost(reason: "handpick ended while it was being sent"), to: Invitation.ID(row["id"]))
        if after.state == .unknown {
          recovery.unknown.append(after.id)
        } else {
          recovery.heldAgain.append(after.id)
        }
      }
      return recovery
    }
  }

  /// Claims the next due invitation, with all guards inside the transaction.
  ///
  /// The commit does not wait for the disk: a claim that a power cut forgets is an invitation that
  /// is held, which is what recovery would make of it. The mark, which is durable, brings it along.
  public func claim(at clock: ClockReading, policy: SendingPolicy) throws -> Claim {
    let claim = try writeWithoutWaiting { db in
      var ledger = try Ledger(db, at: clock, owner: try owner(db))
      var desk = ClaimDesk(ledger: ledger, policy: policy, sender: sender, claimant: claimant)
      let claim = try desk.next()
      ledger = desk.ledger
      if desk.didChange { try ledger.settle() }
      return claim
    }
    switch claim {
    case .claimed, .skipped: announceChange()
    case .wait, .paused: try tidyUp()
    }
    return claim
  }

  /// Commits, durably, that the last bytes may leave; `.withdrawn` when it was taken back first.
  public func mark(_ id: Invitation.ID, at clock: ClockReading) -> Release {
    do {
      return try change(at: clock) { ledger in
        guard try isClaimedHere(id, ledger.database) else { return .withdrawn }
        try ledger.apply(.marked, to: id, claimant: claimant)
        return .go
      }
    } catch {
      return .storageFailed
    }
  }

  /// Records what became of a claimed or marked invitation.
  ///
  /// What was taken back meanwhile stays taken back. An account that was refused pauses everything
  /// until `resume`.
  public func finish(
    _ id: Invitation.ID, with outcome: DeliveryOutcome, at clock: ClockReading,
    policy: SendingPolicy
  ) throws -> Invitation {
    try change(at: clock) { ledger in
      if case .accountRefused(let reason) = outcome {
        try DispatcherState.pause(reason, ledger.database)
      }
      let invitation = try ledger.stored(id).invitation
      guard let event = outcome.event(for: invitation) else { return invitation }
      do {
        return try ledger.apply(event, to: id)
      } catch is Invitation.Refusal {
        return invitation
      }
    }
  }

  /// Changes invitations in one durable transaction.
  func change<T>(at clock: ClockReading, _ work: (inout Ledger) throws -> T) throws -> T {
    try write { db in
      var ledger = try Ledger(db, at: clock, owner: try owner(db))
      let result = try work(&ledger)
      try ledger.settle()
      return result
    }
  }

  private func isClaimedHere(_ id: Invitation.ID, _ db: Database) throws -> Bool {
    try Int.fetchOne(
      db.cachedStatement(
        sql: "SELECT 1 FROM invitation WHERE id = ? AND state = 'claimed' AND claimant = ?"),
      arguments: [id.number, claimant]) != nil
  }
}
