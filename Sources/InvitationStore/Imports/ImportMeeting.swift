public import Invitations

/// Some records that are one person from an import on, and why.
public struct ImportMeeting: Hashable, Sendable {
  /// Who they are now.
  public var person: Person.ID
  /// The name of each record, or its address.
  public var names: [String]
  /// Why they are one, a sentence each.
  public var reasons: [String]
  /// The rules behind the reasons.
  public var rules: [MergeRule]
}
