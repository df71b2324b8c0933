extension Invitation {
  /// What else must happen, in the same transaction, because of an event.
  public enum Consequence: Hashable, Sendable {
    /// Write a suppression for the address and its person.
    case suppress(Suppression.Reason, evidence: String)
    /// Record that the two are connected.
    case connect
    /// Record that they ended the connection.
    case endConnection
    /// Take back every other open invitation to the same person, without a word to them.
    case closeOthers
    /// Tell the owner that an answer came too late.
    case lateAnswer
  }
}
