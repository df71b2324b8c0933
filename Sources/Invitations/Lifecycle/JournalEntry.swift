/// One line of the append-only journal; the state columns are a projection of it.
public struct JournalEntry: Hashable, Sendable {
  /// Its place in the journal.
  public var sequence: Int64
  /// The invitation it is about.
  public var invitation: Invitation.ID
  /// What happened.
  public var event: Invitation.Event
  /// When.
  public var at: Moment

  /// Makes an entry.
  public init(sequence: Int64, invitation: Invitation.ID, event: Invitation.Event, at: Moment) {
    self.sequence = sequence
    self.invitation = invitation
    self.event = event
    self.at = at
  }
}
