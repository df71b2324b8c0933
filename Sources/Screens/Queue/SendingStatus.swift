/// Whether held invitations may leave now.
public enum SendingStatus: Hashable, Sendable {
  /// They leave when their time comes.
  case running
  /// The owner stopped everything.
  case stopped
  /// They wait for something that the owner can mend; the sentence says what.
  case paused(String)
}
