import Invitations

@testable import Screens

/// A queue with one invitation of each kind.
extension Sample {
  static let queue: [Invitation] = [
    invitation(1, "Amara Okafor", "amara", .held, leavesIn: .seconds(41)),
    invitation(2, "Chiyo Tanaka", "chiyo", .held, leavesIn: .seconds(61)),
    invitation(3, "Hana Novak", "hana", .sent, days: 3),
    invitation(4, "Kofi Mensah", "kofi", .sent, days: 9),
    invitation(5, "Mia Rossi", "mia", .accepted, days: 2),
    invitation(6, "Elif Yilmaz", "elif", .declined, days: 4),
    invitation(7, "Lena Brandt", "lena", .bounced, days: 5, reason: "550 unknown user"),
    invitation(8, "Imran Sheikh", "imran", .withdrawn, days: 6),
    invitation(9, "Olu Adeyemi", "olu", .cancelled, days: 7),
  ]

  static func invitation(
    _ number: Int64, _ name: String, _ local: String, _ state: Invitation.State,
    leavesIn: Duration = .zero, days: Int = 0, reason: String? = nil
  ) -> Invitation {
    let changed = now - .days(days)
    let isHeld = state == .held
    let left: Set<Invitation.State> = [.sent, .accepted, .declined, .bounced, .withdrawn]
    return Invitation(
      id: Invitation.ID(number), uid: "uid-\(number)", batch: Invitation.BatchID(6),
      person: Person.ID(number), name: name, address: address("\(local)@acme.example"),
      subject: "Staying in touch after the Acme rollout",
      messageID: "<hp1.\(number)@novak.example>",
      state: state, confirmedAt: isHeld ? now - .seconds(79) : changed - .days(2),
      leavesAt: isHeld ? now + leavesIn : changed,
      sentAt: left.contains(state) ? (state == .sent ? changed : changed - .days(1)) : nil,
      changedAt: isHeld ? now : changed, reason: reason)
  }

  static func history(of invitation: Invitation) -> [JournalEntry] {
    guard let sent = invitation.sentAt else { return [] }
    return [
      JournalEntry(sequence: 1, invitation: invitation.id, event: .claimed, at: sent - .seconds(1)),
      JournalEntry(
        sequence: 2, invitation: invitation.id,
        event: .taken(reply: "250 2.0.0 Ok: queued as 4F1C"),
        at: sent),
    ]
  }
}
