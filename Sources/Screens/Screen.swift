/// The screens; the review is reached only from the letter and shares its tab.
public enum Screen: Hashable, Sendable, CaseIterable {
  /// The people, for picking.
  case suggestions
  /// The letter.
  case compose
  /// Everybody and everything, before anything leaves.
  case review
  /// What is held, waiting or over.
  case queue
  /// One person's records, and who may be the same; reached from the suggestions.
  case people

  /// The name in sentences and in the help.
  var title: String {
    switch self {
    case .suggestions: "Suggestions"
    case .compose: "Compose"
    case .review: "Review"
    case .queue: "Queue"
    case .people: "People"
    }
  }
}
