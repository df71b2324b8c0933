internal import GRDB
public import Invitations

/// The one place where invitations change: inside one transaction, by events, each in the journal.
///
/// Whoever changes something ends with `settle`, which brings the counts and the flags of everybody
/// concerned up to date.
struct Ledger {
  let database: Database
  let clock: ClockReading
  var owner: Owner
  let facts: FactsReader
  let invitations: InvitationReader
  /// Those whose flags may be others now.
  var touched: Set<Person.ID> = []
  /// Those whose records are others now.
  var changed: Set<Person.ID> = []
  private var counts = (held: 0, open: 0)

  init(_ db: Database, at clock: ClockReading, owner: Owner) throws {
    database = db
    self.clock = clock
    self.owner = owner
    facts = try FactsReader(db, withoutMail: clock.now)
    invitations = try InvitationReader(db)
  }

  /// The invitation with this number, as it stands now.
  func stored(_ id: Invitation.ID) throws -> StoredInvitation {
    guard let stored = try invitations.stored(id) else { throw UnknownInvitation(id: id) }
    return stored
  }

  /// Lets an event happen, and everything that follows from it; throws `Invitation.Refusal`.
  @discardableResult
  mutating func apply(
    _ event: Invitation.Event, to id: Invitation.ID, claimant: Int64? = nil
  ) throws -> Invitation {
    let before = try stored(id)
    var after = before.invitation
    let consequences = try after.apply(event, at: clock.now, expiry: before.expiry)
    let deadline = before.deadline.following(
      event, from: before.invitation, to: after, at: clock)
    try update(after, deadline, from: before.invitation.state, claimant)
    try JournalRow(event).append(to: id, at: clock, database)
    try note(before.invitation.state, after)
    for consequence in consequences { try carryOut(consequence, of: after) }
    return after
  }

  /// Counts a new invitation.
  mutating func noteNew(_ invitation: Invitation) throws {
    counts.held += 1
    counts.open += 1
    try touch(invitation)
  }

  /// Writes what everybody concerned is shown and searched by.
  mutating func settle() throws {
    try database.cachedStatement(sql: "UPDATE summary SET held = held + ?, open = open + ?")
      .execute(arguments: [counts.held, counts.open])
    try database.cachedStatement(sql: "UPDATE dispatcher SET last_event = max(last_event, ?)")
      .execute(arguments: [clock.now.milliseconds])
    var writer = try PersonWriter(database, owner: owner, now: clock.now)
    for person in touched.union(changed).sorted() {
      guard let known = try facts.facts(person, naming: false) else { continue }
      try changed.contains(person) ? writer.refresh(known) : writer.reflag(known)
    }
    counts = (0, 0)
    touched = []
    changed = []
  }

  /// Everybody who is this invitation's person or has its mailbox needs their flags looked at.
  mutating func touch(_ invitation: Invitation) throws {
    touched.insert(invitation.person)
    let key = facts.hash(invitation.address.identityKey)
    touched.formUnion(try facts.people(with: key))
  }

  private mutating func note(_ before: Invitation.State, _ after: Invitation) throws {
    counts.held += (after.state == .held ? 1 : 0) - (before == .held ? 1 : 0)
    counts.open += (after.state.isOpen ? 1 : 0) - (before.isOpen ? 1 : 0)
    if before.isOpen != after.state.isOpen { try touch(after) }
  }

  /// One compare-and-set: it changes the row only where it still stands as it was read.
  private func update(
    _ after: Invitation, _ deadline: HoldDeadline, from state: Invitation.State,
    _ claimant: Int64?
  ) throws {
    let statement = try database.cachedStatement(
      sql: """
        UPDATE invitation SET state = ?, leaves_at = ?, boot = ?, leaves_since_boot = ?, hold = ?,
          sent_at = ?, expires_at = ?, changed_at = ?, tries = ?, may_have_left = ?,
          was_extended = ?, answer = ?, reason = ?, claimant = ?
        WHERE id = ? AND state = ?
        """)
    try statement.execute(arguments: [
      after.state.rawValue, after.leavesAt.milliseconds, deadline.bootID,
      deadline.sinceBoot.milliseconds, deadline.hold.milliseconds, after.sentAt?.milliseconds,
      after.expiresAt?.milliseconds, after.changedAt.milliseconds, after.tries, after.mayHaveLeft,
      after.wasExtended, after.answer, after.reason, claimant, after.id.number, state.rawValue,
    ])
    guard database.changesCount == 1 else { throw StoreError.locked }
  }
}

/// A number that no invitation has.
public struct UnknownInvitation: Error, Equatable, Sendable, CustomStringConvertible {
  /// The number.
  public let id: Invitation.ID

  /// A sentence for a person.
  public var description: String {
    "There is no invitation \(id). See them all with: handpick queue"
  }
}
