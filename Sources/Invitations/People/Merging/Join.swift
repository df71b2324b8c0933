/// Why two records are one person.
public struct Join: Hashable, Sendable {
  /// What the join rests on.
  public enum Evidence: Hashable, Sendable {
    /// The user said so.
    case decision
    /// The source gave both the same identifier.
    case identifier(StableID)
    /// Both have the same personal mailbox, and their names agree.
    case address(IdentityKey)
    /// Both have the same mailbox, and one of them (or both) has no name.
    case namelessAddress(IdentityKey)
    /// Both have the same full name and company, in different sources, and nobody else has.
    case nameAndCompany(name: String, company: String)
    /// Both are the owner.
    case own
  }

  /// The one record.
  public let first: MergeRecord.ID
  /// The other.
  public let second: MergeRecord.ID
  /// What it rests on.
  public let evidence: Evidence

  /// The rule that joined them.
  public var rule: MergeRule {
    switch evidence {
    case .decision: .decision
    case .identifier: .identifier
    case .address: .address
    case .namelessAddress: .nameless
    case .nameAndCompany: .nameAndCompany
    case .own: .own
    }
  }

  /// The reason, a sentence to show.
  public var reason: String {
    switch evidence {
    case .decision: "you joined them"
    case .identifier(let id): "the same identifier in \(id.family): \(id.value)"
    case .address(let key): "the same address \(key), and the names agree"
    case .namelessAddress(let key): "the same address \(key), and one has no name"
    case .nameAndCompany(let name, let company):
      "the same name and company (\(name), \(company)) in different sources, and nobody else there"
    case .own: "both are you"
    }
  }
}
