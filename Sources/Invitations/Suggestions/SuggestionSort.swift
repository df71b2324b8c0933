/// The orders in which people can be listed; whoever has nothing to be sorted by comes last.
public enum SuggestionSort: String, Hashable, Sendable, CaseIterable {
  /// The strongest relation first, then as imported.
  case tie
  /// Who was close over the years and is faint now, the strongest first; then as by tie.
  case dormant
  /// The latest mail in either direction first.
  case lastContact = "last-contact"
  /// Who wrote most to the owner, lately above all.
  case likely
  /// By name.
  case name
  /// By the domain of the first address, then by name.
  case domain
  /// The latest imported first.
  case recent
}
