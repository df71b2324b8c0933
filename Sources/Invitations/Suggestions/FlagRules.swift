/// The rules that put flags on a person.
public enum FlagRules {
  /// All flags of a person, blocking ones first.
  public static func flags(for facts: SuggestionFacts, owner: Owner, now: Moment) -> [Flag] { [] }
}
