/// Two people who may be one; only the user can tell.
public struct JoinSuggestion: Hashable, Sendable {
  /// What speaks for it, and why that is not enough.
  public enum Evidence: Hashable, Sendable {
    /// The same full name twice in one source.
    case sameSource(name: String, source: String)
    /// The same full name in different sources, and no company on at least one side.
    case companyMissing(name: String)
    /// The same full name in different sources, but other companies.
    case companiesDiffer(name: String)
    /// The same full name in different sources, and more than one candidate.
    case severalCandidates(name: String)
    /// The same full name, and only an address of a role in common.
    case role(name: String, IdentityKey)
    /// The same mailbox or identifier, but it would tie together people who are not each other.
    case chain(Join.Evidence)
  }

  /// The first record of the one person.
  public let first: MergeRecord.ID
  /// The first record of the other.
  public let second: MergeRecord.ID
  /// What speaks for it.
  public let evidence: Evidence

  /// The rule that left it open.
  public var rule: MergeRule {
    switch evidence {
    case .sameSource: .sameSource
    case .companyMissing, .companiesDiffer, .severalCandidates: .nameAndCompany
    case .role: .role
    case .chain: .chain
    }
  }

  /// The reason, a sentence to show.
  public var reason: String {
    switch evidence {
    case .sameSource(let name, let source):
      "the same name (\(name)) with different addresses, both from \(source)"
    case .companyMissing(let name):
      "the same name (\(name)) in different sources, and nothing else says that they are one"
    case .companiesDiffer(let name):
      "the same name (\(name)) in different sources, but not the same company"
    case .severalCandidates(let name):
      "the same name (\(name)) in different sources, and more than one person it could be"
    case .role(let name, let key):
      "the same name (\(name)), but only \(key) in common, and that is an address of a role"
    case .chain(let evidence): Self.chainReason(evidence)
    }
  }

  private static func chainReason(_ evidence: Join.Evidence) -> String {
    let common =
      switch evidence {
      case .identifier(let id): "the same identifier in \(id.family)"
      case .address(let key), .namelessAddress(let key): "the same address \(key)"
      case .nameAndCompany(let name, _): "the same name (\(name)) and company"
      case .decision, .own: "something in common"
      }
    return "\(common), but it would tie together people who are not each other"
  }
}
