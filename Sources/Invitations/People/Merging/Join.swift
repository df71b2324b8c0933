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

/// The rules of merging, strongest first.
public enum MergeRule: String, Hashable, Sendable, CaseIterable, Comparable {
  /// The user joined or separated: final.
  case decision = "R0"
  /// The same identifier within one kind of source, and names that agree.
  case identifier = "R1"
  /// The same personal address, and names that agree.
  case address = "R2"
  /// The same address, names that do not agree: two people.
  case sharedAddress = "R3"
  /// The same address, one side without a name.
  case nameless = "R4"
  /// An address of a role proves nothing.
  case role = "R5"
  /// The same full name and company, different sources, one candidate each.
  case nameAndCompany = "R6"
  /// The same name twice in one source: two people until the user says otherwise.
  case sameSource = "R7"
  /// A chain whose ends do not fit.
  case chain = "R8"
  /// The owner.
  case own = "R9"

  /// Stronger rules come first.
  public static func < (a: MergeRule, b: MergeRule) -> Bool { a.rawValue < b.rawValue }
}
