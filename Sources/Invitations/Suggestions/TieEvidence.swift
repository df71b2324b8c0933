/// Signs of a relation other than mail: fixed points, and never more than Active by themselves.
public enum TieEvidence: Hashable, Sendable, CaseIterable {
  /// The owner put the person into a category.
  case category
  /// The person's company is the owner's.
  case sameCompany
  /// A network lists the two as connected.
  case connected

  /// What it adds to the strength.
  public var points: Double {
    switch self {
    case .category: 1
    case .sameCompany: 0.5
    case .connected: 2
    }
  }

  /// What it is, with its points: "same company as yours +0.5".
  public var words: String {
    switch self {
    case .category: "in a category of yours +1"
    case .sameCompany: "same company as yours +0.5"
    case .connected: "connected in a network +2"
    }
  }

  /// What speaks for a person.
  public static func found(for person: Person, ownCompany: String?) -> [TieEvidence] {
    var found: [TieEvidence] = []
    if person.categories.contains(where: { !isAutomatic($0) }) {
      found.append(.category)
    }
    if let own = CompanyName(ownCompany), own == CompanyName(person.organization) {
      found.append(.sameCompany)
    }
    if person.connectedSince != nil { found.append(.connected) }
    return found
  }

  /// Categories of nearly all address books are plain ASCII, and there are as many as people.
  private static func isAutomatic(_ category: String) -> Bool {
    guard category.utf8.allSatisfy({ $0 < 0x80 }) else {
      return automatic.contains(folded(category))
    }
    return isAutomatic(utf8: category.utf8)
  }

  /// The same for UTF-8; false for what is not plain ASCII.
  static func isAutomatic(utf8 category: some Sequence<UInt8>) -> Bool {
    let plain = category.lazy.compactMap { byte -> UInt8? in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...:
        byte
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
      default: nil
      }
    }
    return automatic.contains { plain.elementsEqual($0.utf8) }
  }

  private static func folded(_ category: String) -> String {
    Folding.fold(category).filter { $0.isLetter || $0.isNumber }
  }

  /// Labels that address books put on everybody by themselves.
  private static let automatic = ["mycontacts", "contacts", "all", "starred", ""]
}

extension SuggestionFacts {
  /// How strong the relation is with all that speaks for the person.
  public func tie(for owner: Owner) -> Tie {
    tie.with(TieEvidence.found(for: person, ownCompany: owner.company))
  }
}

extension Tie {
  /// The tie with other evidence added; evidence alone makes nobody Close.
  public func with(_ evidence: [TieEvidence]) -> Tie {
    let points = evidence.reduce(0) { $0 + $1.points }
    let most = Tie.closest.nextDown
    return Tie(strength: max(strength, min(strength + points, most)), sawMail: sawMail)
  }

  /// From this strength on a tie is Close.
  static let closest = 8.0
}
