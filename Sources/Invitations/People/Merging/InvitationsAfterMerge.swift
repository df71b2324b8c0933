/// What becomes of open invitations when their people turn out to be one.
///
/// One person has at most one open invitation. The older stays; the others are taken back without a
/// word: no trace of those that never left, no further letter to anybody.
public struct InvitationsAfterMerge: Hashable, Sendable {
  /// An invitation that ends.
  public struct Ending: Hashable, Sendable {
    /// Which one.
    public let invitation: Invitation.ID
    /// How it ends.
    public let event: Invitation.Event
  }

  /// The open invitation that stays, if any.
  public let kept: Invitation.ID?
  /// The invitations that end, and how.
  public let endings: [Ending]
  /// An invitation that is leaving at this moment: the people can be joined when that is over.
  public let waitsFor: Invitation.ID?

  /// Looks at all invitations of all the people, and at what suppresses any of them.
  public init(_ invitations: [Invitation], suppressions: [Suppression] = []) {
    let open = invitations.filter(\.state.isOpen)
      .sorted { ($0.confirmedAt, $0.id) < ($1.confirmedAt, $1.id) }
    // Who is connected already needs no invitation.
    let isConnected = invitations.contains { $0.state == .accepted }
    let kept = isConnected ? nil : open.first
    var endings: [Ending] = []
    var waitsFor: Invitation.ID?
    for invitation in open where invitation.id != kept?.id {
      guard invitation.state != .marked else {
        waitsFor = invitation.id
        continue
      }
      let why =
        isConnected
        ? "joined with somebody who is connected already"
        : "joined with somebody who has an older invitation"
      endings.append(Self.ending(of: invitation, why))
    }
    if let kept, kept.state == .held, let no = suppressions.first {
      endings.append(
        Self.ending(of: kept, "joined with somebody not to be written to: \(no.evidence)"))
      self.kept = nil
    } else {
      self.kept = kept?.id
    }
    self.endings = endings
    self.waitsFor = waitsFor
  }

  private static func ending(of invitation: Invitation, _ why: String) -> Ending {
    let isUnseen =
      (invitation.state == .held || invitation.state == .claimed) && !invitation.mayHaveLeft
    return Ending(
      invitation: invitation.id, event: isUnseen ? .cancelled(reason: why) : .withdrawn)
  }
}
