/// The orders in which the list can be shown.
public enum SuggestionSort: String, Hashable, Sendable, CaseIterable {
  /// The strongest relation first, then as imported.
  case tie
  /// By name; those without one last.
  case name
  /// By the domain of the first address, then by name; those without an address last.
  case domain
  /// The latest imported first.
  case recent
}
