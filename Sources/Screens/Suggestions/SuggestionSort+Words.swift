internal import Invitations

extension SuggestionSort {
  /// The words in the menu.
  var title: String {
    switch self {
    case .tie: "relation, the strongest first"
    case .dormant: "dormant: close once, faint now"
    case .lastContact: "last contact, the latest first"
    case .likely: "likely to answer: who wrote most lately"
    case .name: "name"
    case .domain: "domain of the address"
    case .recent: "the latest imported first"
    }
  }

  /// The word above the list.
  var word: String {
    switch self {
    case .tie: "relation"
    case .lastContact: "last contact"
    case .likely: "likely to answer"
    case .dormant, .name, .domain, .recent: rawValue
    }
  }
}
