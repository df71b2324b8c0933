/// The people picked by hand.
///
/// It starts empty, and nothing can put "everybody" into it.
public struct Tray: Hashable, Sendable {
  /// Who is picked, in the order of picking.
  public private(set) var people: [Person.ID] = []
  private var members: Set<Person.ID> = []

  /// An empty tray; there is no other way to begin.
  public init() {}

  /// How many are picked.
  public var count: Int { people.count }
  /// Whether nobody is.
  public var isEmpty: Bool { people.isEmpty }
  /// Whether this person is.
  public func contains(_ id: Person.ID) -> Bool { members.contains(id) }

  /// Picks one person by hand; refused (false) when a flag blocks them.
  @discardableResult
  public mutating func pick(_ suggestion: Suggestion) -> Bool {
    guard suggestion.isSelectable else { return false }
    if members.insert(suggestion.id).inserted { people.append(suggestion.id) }
    return true
  }

  /// Takes one person out.
  public mutating func drop(_ id: Person.ID) {
    guard members.remove(id) != nil else { return }
    people.removeAll { $0 == id }
  }

  /// Takes everybody out.
  public mutating func clear() { self = Tray() }
}
