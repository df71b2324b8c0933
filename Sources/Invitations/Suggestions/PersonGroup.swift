/// A part of the list of suggestions; everybody is in one.
public enum PersonGroup: UInt8, Hashable, Sendable, CaseIterable {
  /// People at the owner's own domains.
  case colleagues
  /// People at a domain that others of the list are at, too, and that is no free-mail provider.
  case organisations
  /// Everybody else whom the owner knows.
  case people
  /// People without mail in both directions and without a connection.
  case strangers
  /// The owner, machines and lists: shown with the reason, never picked.
  case notPeople

  /// The name on the command line and in `--json`.
  public var word: String { self == .notPeople ? "not-people" : "\(self)" }

  /// The name above the group.
  public var title: String {
    switch self {
    case .colleagues: "Colleagues"
    case .organisations: "Organisations"
    case .people: "People"
    case .strangers: "Strangers"
    case .notPeople: "Not people"
    }
  }

  /// Whether its people are shown before the owner opens or closes anything.
  public var isOpenAtFirst: Bool { self != .strangers && self != .notPeople }

  /// The group of this name; nil for any other word.
  public init?(word: String) {
    guard let found = Self.allCases.first(where: { $0.word == word }) else { return nil }
    self = found
  }

  /// Where somebody with these flags (`Sequence<Flag>.bits`) belongs.
  ///
  /// What is no person stays among those whatever the owner says; everything else is theirs to say.
  public init(flags: UInt32, byHand: PersonGroup?, isColleague: Bool, isOrganisation: Bool) {
    if flags & Self.notPeopleFlags != 0 {
      self = .notPeople
    } else if let byHand {
      self = byHand
    } else if flags & Flag.Kind.stranger.bit != 0 {
      self = .strangers
    } else if isColleague {
      self = .colleagues
    } else {
      self = isOrganisation ? .organisations : .people
    }
  }

  /// The flags of those who are no people to invite.
  static let notPeopleFlags = Flag.Kind.own.bit | Flag.Kind.daemon.bit | Flag.Kind.list.bit
}
