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
