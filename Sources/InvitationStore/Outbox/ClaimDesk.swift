internal import Foundation
internal import GRDB
internal import Invitations

/// Finds what may leave now, inside the claiming transaction.
///
/// The domain decides; this walks the held ones in the order in which they may leave, lets those
/// that wait for the pace of their domain be passed, and hands the first that may go to the
/// dispatcher.
struct ClaimDesk {
  var ledger: Ledger
  let policy: SendingPolicy
  let sender: Mailbox?
  let claimant: Int64
  private(set) var didChange = false

  init(ledger: Ledger, policy: SendingPolicy, sender: Mailbox?, claimant: Int64) {
    self.ledger = ledger
    self.policy = policy
    self.sender = sender
    self.claimant = claimant
  }

  /// What is to be done now.
  mutating func next() throws -> Claim {
    let state = try DispatcherState(ledger.database)
    if let reason = state.paused { return .paused(reason: reason) }
    if let failure = Guard.failure(
      isStopped: state.isStopped, lastEvent: state.lastEvent, now: ledger.clock.now)
    {
      return .paused(reason: failure.description)
    }
    let conditions = DispatchDecision.Conditions(
      policy: policy, use: try CapUse.read(ledger.database, at: ledger.clock),
      isStopped: state.isStopped, lastEvent: state.lastEvent, resumedAt: state.resumedAt)
    var soonest: Moment?
    guard let (held, decision) = try firstDecided(under: conditions, &soonest) else {
      return .wait(until: soonest)
    }
    switch decision {
    case .leave: return try hand(over: held)
    case .lookAgain(let reason):
      return try skip(held, .heldAgain(leavesAt: .never, reason: reason))
    case .pause(let failure): return .paused(reason: failure.description)
    case .wait: return .wait(until: soonest)
    }
  }

  /// The first, in the order of their deadlines, that does not have to wait; of those before it,
  /// and of the next whose deadline has not come, `soonest` becomes the earliest moment.
  private func firstDecided(
    under conditions: DispatchDecision.Conditions, _ soonest: inout Moment?
  ) throws -> (Invitation, DispatchDecision)? {
    let row = try RawStatement(
      ledger.database,
      """
      SELECT \(InvitationReader.columns) FROM invitation
      WHERE state = 'held' AND leaves_at < ?1 ORDER BY leaves_at, id
      """)
    row.bind(Moment.never.milliseconds, at: 1)
    defer { row.reset() }
    while try row.step() {
      let held = try InvitationReader.stored(row)
      let decision = DispatchDecision(
        for: held.deadline, to: held.invitation.address.domain, under: conditions,
        at: ledger.clock)
      guard case .wait(let moment) = decision else { return (held.invitation, decision) }
      soonest = min(soonest ?? moment, moment)
      if held.invitation.leavesAt > ledger.clock.now { break }
    }
    return nil
  }

  private mutating func hand(over invitation: Invitation) throws -> Claim {
    let message = try StoredMessage(invitation.id, ledger.database)
    if let failure = try failure(of: invitation, message) {
      return try skip(invitation, .blocked(reason: failure.description))
    }
    didChange = true
    let claimed = try ledger.apply(.claimed, to: invitation.id, claimant: claimant)
    return .claimed(
      ClaimedInvitation(
        invitation: claimed, message: message.bytes,
        envelope: Envelope(sender: message.envelopeSender, recipient: claimed.address)))
  }

  private func failure(
    of invitation: Invitation, _ message: StoredMessage
  ) throws -> GuardFailure? {
    let known =
      try ledger.facts.facts(invitation.person, at: invitation.address)
      ?? ledger.facts.facts(
        about: Person(id: invitation.person, name: invitation.name), at: invitation.address)
    if let failure = Guard.failure(
      for: known, at: invitation.address, owner: ledger.owner, now: ledger.clock.now,
      except: invitation.id)
    {
      return failure
    }
    if let failure = Guard.failure(
      reviewedBody: message.reviewedDigest, body: Digest.sha256(message.bytes))
    {
      return failure
    }
    guard let sender else { return nil }
    return Guard.failure(
      sender: sender, reviewed: try Mailbox.sender(of: invitation.batch, ledger.database))
  }

  private mutating func skip(
    _ invitation: Invitation, _ event: Invitation.Event
  ) throws -> Claim {
    didChange = true
    return .skipped(try ledger.apply(event, to: invitation.id))
  }
}

/// The message of an invitation as it was confirmed.
struct StoredMessage {
  var envelopeSender: String
  var bytes: [UInt8]
  var reviewedDigest: Data

  init(_ id: Invitation.ID, _ db: Database) throws {
    guard
      let row = try Row.fetchOne(
        db.cachedStatement(sql: "SELECT * FROM message WHERE invitation = ?"),
        arguments: [id.number])
    else { throw UnknownInvitation(id: id) }
    envelopeSender = row["envelope_sender"]
    bytes = Array(row["bytes"] as Data)
    reviewedDigest = row["sha256"]
  }
}

extension Mailbox {
  /// The sender as the review of a batch showed it.
  static func sender(of batch: Invitation.BatchID, _ db: Database) throws -> Mailbox {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT from_name, from_address FROM batch WHERE id = ?"),
      arguments: [batch.number])
    return Mailbox(
      name: row?["from_name"] ?? "", address: try EmailAddress(row?["from_address"] ?? ""))
  }
}
