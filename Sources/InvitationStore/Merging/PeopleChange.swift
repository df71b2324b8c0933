public import Invitations

/// Who became one, and who became several: what a tray that is open meanwhile has to know.
public struct PeopleChange: Hashable, Sendable {
  /// Some people who are one now.
  public struct Joining: Hashable, Sendable {
    /// Who stays.
    public var kept: Person.ID
    /// Who ended in them.
    public var ended: [Person.ID]
  }

  /// A person who is several now.
  public struct Separation: Hashable, Sendable {
    /// Who it was; one of the parts keeps the number.
    public var person: Person.ID
    /// All of them, with their mailboxes.
    public var parts: [TrayAfterMerge.Part]
  }

  /// The people who became one.
  public internal(set) var joined: [Joining] = []
  /// The people who became several.
  public internal(set) var separated: [Separation] = []
  /// Invitations that were taken back because their people are one.
  public internal(set) var ended: [Invitation.ID] = []

  /// Nothing changed.
  public init() {}

  /// Whether nothing changed.
  public var isEmpty: Bool { joined.isEmpty && separated.isEmpty && ended.isEmpty }

  /// Brings a tray up to date: never more people or addresses than before.
  public func apply(to tray: inout TrayAfterMerge) {
    for separation in separated { tray.separate(separation.person, into: separation.parts) }
    for joining in joined { tray.join(joining.ended, into: joining.kept) }
  }
}
