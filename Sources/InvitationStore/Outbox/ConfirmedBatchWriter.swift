internal import Foundation
internal import GRDB
internal import Invitations

/// Writes a confirmed batch: the bytes, the recipients, the tokens' digests and the deadlines.
struct ConfirmedBatchWriter {
  private let database: Database
  private let batch: ConfirmedBatch
  private let picked: [Person.ID: Moment]

  /// `picked` is when people were picked, as far as that is known.
  init(_ db: Database, _ batch: ConfirmedBatch, picked: [Person.ID: Moment]) {
    database = db
    self.batch = batch
    self.picked = picked
  }

  /// Asks every guard, then writes; throws `ConfirmRefusal`.
  func store(in ledger: inout Ledger) throws -> [Invitation] {
    let conditions = try DispatcherState(database)
    if let failure = Guard.failure(
      isStopped: conditions.isStopped, lastEvent: conditions.lastEvent,
      now: batch.confirmedAt.now)
    {
      throw ConfirmRefusal(refused: [], failure: failure)
    }
    let number = try insertBatch()
    var stored: [Invitation] = []
    var refused: [ConfirmRefusal.Refused] = []
    for item in batch.items {
      if let failure = try failure(of: item, ledger) {
        refused.append(
          ConfirmRefusal.Refused(person: item.person, name: item.name, failure: failure))
      } else if refused.isEmpty {
        let invitation = try insert(item, number, ledger.facts.hash(item.address.identityKey))
        try ledger.noteNew(invitation)
        stored.append(invitation)
      }
    }
    guard refused.isEmpty else { throw ConfirmRefusal(refused: refused, failure: nil) }
    return stored
  }

  private func failure(of item: ConfirmedBatch.Item, _ ledger: Ledger) throws -> GuardFailure? {
    guard let facts = try ledger.facts.facts(item.person, at: item.address) else {
      return GuardFailure(.validMailbox, "is no longer among your contacts")
    }
    return Guard.failure(
      for: facts, at: item.address, owner: ledger.owner, now: batch.confirmedAt.now)
  }

  private func insertBatch() throws -> Invitation.BatchID {
    try database.execute(
      sql: """
        INSERT INTO batch (size, from_name, from_address, subject, body, confirmed_at)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        batch.items.count, batch.from.name, batch.from.address.sendKey, batch.letter.subject,
        batch.letter.body, batch.confirmedAt.now.milliseconds,
      ])
    return Invitation.BatchID(database.lastInsertedRowID)
  }

  private func insert(
    _ item: ConfirmedBatch.Item, _ number: Invitation.BatchID, _ identity: Int64
  ) throws -> Invitation {
    let clock = batch.confirmedAt
    let deadline = HoldDeadline(leavesAt: item.leavesAt, hold: batch.hold, at: clock)
    try database.cachedStatement(
      sql: """
        INSERT INTO invitation (uid, batch, person, identity, name, address, attempt, subject,
          message_id, token_sha256, picked_at, confirmed_at, confirmed_boot, confirmed_since_boot,
          first_leaves_at, first_hold, expiry, state, leaves_at, boot, leaves_since_boot, hold,
          changed_at, tries, may_have_left, was_extended)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'held', ?, ?, ?, ?, ?, 0, 0, 0)
        """
    ).execute(arguments: [
      item.uid, number.number, item.person.number, identity, item.name, item.address.sendKey,
      item.attempt, item.letter.subject, item.messageID, Digest.sha256(of: item.token),
      picked[item.person]?.milliseconds, clock.now.milliseconds, clock.bootID,
      clock.sinceBoot.milliseconds,
      item.leavesAt.milliseconds, batch.hold.milliseconds, item.expiry.milliseconds,
      deadline.leavesAt.milliseconds, deadline.bootID, deadline.sinceBoot.milliseconds,
      deadline.hold.milliseconds, clock.now.milliseconds,
    ])
    let id = Invitation.ID(database.lastInsertedRowID)
    try database.cachedStatement(
      sql: """
        INSERT INTO message (invitation, envelope_sender, letter_subject, letter_body, bytes, sha256)
        VALUES (?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      id.number, item.envelopeSender, item.letter.subject, item.letter.body, Data(item.message),
      Digest.sha256(item.message),
    ])
    return Invitation(
      id: id, uid: item.uid, batch: number, person: item.person, name: item.name,
      address: item.address, attempt: item.attempt, subject: item.letter.subject,
      messageID: item.messageID, confirmedAt: clock.now, leavesAt: item.leavesAt)
  }
}
