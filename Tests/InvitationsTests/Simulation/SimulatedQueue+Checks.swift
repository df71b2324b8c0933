@testable import Invitations

extension SimulatedQueue {
  mutating func fault(_ invariant: String, _ text: String) { faults.append("\(invariant) \(text)") }

  /// What must hold at the moment in which the last bytes may leave.
  mutating func check(beforeMarking id: Invitation.ID) {
    let row = self[id]
    let invitation = row.invitation
    let person = Self.people[Int(invitation.person.number) - 1]
    if row.taken > row.sendAgains { fault("I1", "\(id) would leave twice") }
    if person.addresses.contains(where: Self.owner.owns) { fault("I2", "own address") }
    let refused = suppressions.contains { suppression in
      suppression.key == invitation.address.identityKey
        || (suppression.person == invitation.person && suppression.reason != .bounced)
    }
    if refused { fault("I3", "\(id) is suppressed") }
    let others = rows.lazy.map(\.invitation).filter {
      $0.person == invitation.person && $0.id != id
    }
    for other in others {
      if let end = CoolDown.end(after: other), end > now { fault("I8", "\(id) in a cool-down") }
    }
    if others.filter(\.isAttempt).count > 1 { fault("I9", "\(id) is a third attempt") }
    if row.item.message != Array(row.item.letter.body.utf8) { fault("I14", "\(id)") }
    if policy.quietHours?.contains(now, secondsEast: 0) == true { fault("I16", "quiet hours") }
    if isStopped { fault("I16", "stopped") }
    if clock.passed - row.confirmedAfter < row.promised {
      fault("I20", "\(id) left its hold early")
    }
  }

  /// I15, by the time that really passed.
  mutating func check(capsAt passed: Duration) {
    let day = marks.count { passed - $0.passed < .days(1) }
    let week = marks.count { passed - $0.passed < .days(7) }
    if day > policy.caps.day { fault("I15", "\(day) in a day") }
    if week > policy.caps.week { fault("I15", "\(week) in a week") }
  }

  /// What must hold after every event.
  mutating func checkAll() {
    var open: Set<Person.ID> = []
    var sizes: [Invitation.BatchID: Int] = [:]
    for row in rows {
      let invitation = row.invitation
      sizes[invitation.batch, default: 0] += 1
      if invitation.state.isOpen, !open.insert(invitation.person).inserted {
        fault("I4", "\(invitation.name)")
      }
      if invitation.state == .cancelled, row.taken > 0 { fault("I7", "\(invitation.id)") }
      if row.connects > 1 { fault("I22", "\(invitation.id)") }
      if invitation.isTokenLive != Self.isLive(invitation) { fault("I5", "\(invitation.id)") }
      if row.taken > 0, invitation.state == .failed || invitation.state == .blocked {
        fault("I7", "\(invitation.id) \(invitation.state) but taken")
      }
      if row.taken > row.sendAgains + 1 { fault("I1", "\(invitation.id) arrived twice") }
    }
    if sizes != batches { fault("I21", "\(sizes) of \(batches)") }
  }

  /// I19: the journal alone gives the same rows.
  mutating func checkJournal() {
    for row in rows {
      let texts = journal.filter { $0.invitation == row.invitation.id }.map { entry in
        JournalEntry(
          sequence: entry.sequence, invitation: entry.invitation,
          event: (try? Invitation.Event(text: entry.event.text)) ?? .lapsed, at: entry.at)
      }
      let replayed = try? Projection.replay(
        texts.shuffled(), of: row.confirmed, expiry: row.item.expiry)
      if replayed != row.invitation { fault("I19", "\(row.invitation.id)") }
    }
  }

  private static func isLive(_ invitation: Invitation) -> Bool {
    switch invitation.state {
    case .sent, .unknown, .marked: true
    case .held, .claimed: invitation.mayHaveLeft
    default: false
    }
  }
}
