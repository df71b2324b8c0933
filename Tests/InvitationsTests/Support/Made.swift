import Invitations

/// Made-up values for tests, each with only what the test is about.
enum Made {
  static let start = CivilTime.moment(year: 2026, month: 11, day: 23, hour: 10, minute: 12)

  static func address(_ text: String = "ann@x.example") -> EmailAddress {
    do {
      return try EmailAddress(text)
    } catch {
      preconditionFailure("\(text): \(error)")
    }
  }

  static func person(
    _ number: Int64 = 1, _ name: String = "Ann Lee", _ addresses: String...
  ) -> Person {
    Person(
      id: Person.ID(number), name: name,
      addresses: (addresses.isEmpty ? ["ann@x.example"] : addresses).map { address($0) })
  }

  static func invitation(
    _ number: Int64 = 1, state: Invitation.State = .held, to person: Person.ID = Person.ID(1),
    changedAt: Moment = start, mayHaveLeft: Bool = false
  ) -> Invitation {
    var made = Invitation(
      id: Invitation.ID(number), uid: "uid-\(number)", batch: Invitation.BatchID(1),
      person: person, name: "Ann Lee", address: address(), subject: "Hello",
      messageID: "<hp1.\(number)@me.example>", state: state, confirmedAt: start,
      leavesAt: start + .minutes(2), changedAt: changedAt, mayHaveLeft: mayHaveLeft)
    switch state {
    case .sent, .accepted, .declined, .expired, .bounced, .withdrawn:
      made.sentAt = changedAt
      made.expiresAt = changedAt + .days(30)
    case .unknown:
      made.mayHaveLeft = true
      made.expiresAt = changedAt + .days(30)
    case .held, .claimed, .marked, .cancelled, .failed, .blocked: break
    }
    return made
  }
}
