/// The orders that the list of suggestions can have.
public enum PeopleOrder: String, Hashable, Sendable, CaseIterable {
  /// The strongest relation first.
  case tie
  /// By name.
  case name
  /// By the domain of the address, then by name.
  case domain
  /// The latest imported first.
  case recent

  /// The words in the menu.
  var title: String {
    switch self {
    case .tie: "relation, the strongest first"
    case .name: "name"
    case .domain: "domain of the address"
    case .recent: "the latest imported first"
    }
  }
}
