internal import GRDB
public import Invitations

extension Store {
  /// Stores a confirmed batch as held invitations, in one transaction.
  ///
  /// Every guard about the person is asked again inside it. When one says no, nothing of the batch
  /// is stored and `ConfirmRefusal` names everybody concerned. The draft is gone with it.
  public func confirm(
    _ batch: ConfirmedBatch, draft: Draft.Number? = nil
  ) throws -> [Invitation] {
    try write { db in
      var ledger = try Ledger(db, at: batch.confirmedAt, owner: try owner(db))
      let picked = try Drafts.pickedAt(in: draft?.number, db)
      let stored = try ConfirmedBatchWriter(db, batch, picked: picked).store(in: &ledger)
      if let draft { try Drafts.delete(draft, db) }
      try ledger.settle()
      return stored
    }
  }
}

/// Why a confirmed batch was not stored; nothing of it was.
public struct ConfirmRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// Somebody who must not be written to any more.
  public struct Refused: Hashable, Sendable {
    /// Who.
    public var person: Person.ID
    /// Their name at review.
    public var name: String
    /// The guard that says no, and why.
    public var failure: GuardFailure
  }

  /// Everybody concerned, in the order of the review; empty when it is not about a person.
  public var refused: [Refused]
  /// What is against the whole batch, if anything.
  public var failure: GuardFailure?

  /// A sentence for a person.
  public var description: String {
    let reasons = refused.map { "\($0.name): \($0.failure.description)" }
    let all = (failure.map { [$0.description] } ?? []) + reasons
    return "Nothing was confirmed. \(all.joined(separator: "; "))."
  }
}
