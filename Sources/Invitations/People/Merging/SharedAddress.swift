/// A mailbox that several people have: at most one of them is invited there.
public struct SharedAddress: Hashable, Sendable {
  /// The mailbox.
  public let key: IdentityKey
  /// The first record of each person who has it.
  public let people: [MergeRecord.ID]
  /// Whether it is an address of a role, such as `info`.
  public let isRole: Bool

  /// The notice, a sentence to show.
  public var notice: String { "\(people.count) people share this address" }
}
