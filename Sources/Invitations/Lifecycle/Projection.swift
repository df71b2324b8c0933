/// What the journal says about an invitation: its state is nothing but its events, one after another.
public enum Projection {
  /// Lets all its events happen again to an invitation as it was confirmed.
  ///
  /// Entries of other invitations are passed over; the order is the journal's, not the argument's.
  /// `expiry` is the one fixed at confirmation (`ConfirmedBatch.Item.expiry`). Throws where the
  /// journal says something that can not have happened.
  public static func replay(
    _ entries: some Sequence<JournalEntry>, of confirmed: Invitation,
    expiry: Duration = .days(30)
  ) throws(Invitation.Refusal) -> Invitation {
    var invitation = confirmed
    let own = entries.filter { $0.invitation == confirmed.id }
    for entry in own.sorted(by: { $0.sequence < $1.sequence }) {
      _ = try invitation.apply(entry.event, at: entry.at, expiry: expiry)
    }
    return invitation
  }
}

extension Invitation {
  /// An invitation as it stands right after the phrase was typed: held.
  public init(_ item: ConfirmedBatch.Item, id: ID, batch: BatchID, confirmedAt: Moment) {
    self.init(
      id: id, uid: item.uid, batch: batch, person: item.person, name: item.name,
      address: item.address, attempt: item.attempt, subject: item.letter.subject,
      messageID: item.messageID, confirmedAt: confirmedAt, leavesAt: item.leavesAt)
  }
}
