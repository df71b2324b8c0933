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

  /// At most so many are picked with one key.
  public static let bulkLimit = 10

  /// Picks the first people of a list who have no flag at all, at most 10; returns how many were
  /// added.
  ///
  /// The same list twice adds nobody, so holding the key down picks no more.
  @discardableResult
  public mutating func pickShown(_ shown: some Sequence<Suggestion>) -> Int {
    let before = count
    for suggestion in shown.lazy.filter(\.flags.isEmpty).prefix(Self.bulkLimit) {
      pick(suggestion)
    }
    return count - before
  }

  /// Takes one person out.
  public mutating func drop(_ id: Person.ID) {
    guard members.remove(id) != nil else { return }
    people.removeAll { $0 == id }
  }

  /// Takes everybody out.
  public mutating func clear() { self = Tray() }
}
