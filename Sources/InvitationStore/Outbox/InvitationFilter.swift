public import Invitations

/// Which invitations to list.
public struct InvitationFilter: Hashable, Sendable {
  /// Only these states; empty means all.
  public var states: Set<Invitation.State>
  /// Only this batch.
  public var batch: Invitation.BatchID?
  /// Only to this person.
  public var person: Person.ID?

  /// Makes a filter; without arguments it lets everything through.
  public init(
    states: Set<Invitation.State> = [], batch: Invitation.BatchID? = nil,
    person: Person.ID? = nil
  ) {
    self.states = states
    self.batch = batch
    self.person = person
  }

  /// Everything.
  public static let all = InvitationFilter()
  /// What is held.
  public static let held = InvitationFilter(states: [.held])
}
