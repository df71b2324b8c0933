internal import GRDB
internal import Invitations

extension Ledger {
  /// Does what follows from an event, in the same transaction.
  mutating func carryOut(
    _ consequence: Invitation.Consequence, of invitation: Invitation
  ) throws {
    switch consequence {
    case .suppress(let reason, let evidence):
      try suppress(reason, evidence, of: invitation)
    case .connect:
      try database.execute(
        sql: "INSERT OR IGNORE INTO connection (invitation, at) VALUES (?, ?)",
        arguments: [invitation.id.number, clock.now.milliseconds])
      try touch(invitation)
    case .endConnection:
      try database.execute(
        sql: "UPDATE connection SET ended_at = ? WHERE invitation = ? AND ended_at IS NULL",
        arguments: [clock.now.milliseconds, invitation.id.number])
      try touch(invitation)
    case .closeOthers: try closeOthers(than: invitation)
    case .lateAnswer:
      try database.execute(
        sql: "INSERT OR IGNORE INTO late_answer (invitation, at) VALUES (?, ?)",
        arguments: [invitation.id.number, clock.now.milliseconds])
    }
  }

  /// A dead address is only about itself; any other reason covers all of the person's mailboxes.
  private mutating func suppress(
    _ reason: Suppression.Reason, _ evidence: String, of invitation: Invitation
  ) throws {
    var keys = [invitation.address.identityKey]
    let person = reason == .bounced ? nil : invitation.person
    if let person { keys += try facts.person(person)?.addresses.map(\.identityKey) ?? [] }
    for key in keys {
      try suppress(
        Suppression(key: key, person: person, reason: reason, evidence: evidence, at: clock.now))
    }
  }

  private mutating func closeOthers(than invitation: Invitation) throws {
    let known = try facts.person(invitation.person)
    let addresses = known?.addresses ?? [invitation.address]
    let others = try invitations.all(
      of: invitation.person, identities: addresses.map { facts.hash($0.identityKey) })
    for other in others where other.id != invitation.id && other.person == invitation.person {
      switch other.state {
      case .held, .claimed:
        try apply(.cancelled(reason: "answered another invitation"), to: other.id)
      case .sent, .unknown: try apply(.withdrawn, to: other.id)
      default: continue
      }
    }
  }
}
