/// What the owner said about a person by hand; it stays whatever is imported.
public struct Remarks: Hashable, Sendable {
  /// What the person is to the owner: "client"; nil when not said.
  public var relation: String?
  /// The group that the owner put them into; nil leaves it to the rules.
  public var group: PersonGroup?
  /// Whether the owner said that they are not family.
  public var isNotFamily: Bool

  /// Nothing said, unless told otherwise.
  public init(relation: String? = nil, group: PersonGroup? = nil, isNotFamily: Bool = false) {
    self.relation = relation
    self.group = group
    self.isNotFamily = isNotFamily
  }

  /// Whether nothing was said.
  public var isEmpty: Bool { self == Remarks() }
}
