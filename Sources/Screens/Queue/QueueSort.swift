/// The orders that the queue can have.
enum QueueSort: String, Hashable, Sendable, CaseIterable {
  /// What leaves first, then what waits, then what is over; the latest change first.
  case leaving
  case name
  case state
  case batch

  /// The words in the menu.
  var title: String {
    switch self {
    case .leaving: "what leaves first, then the latest"
    case .name: "name"
    case .state: "state"
    case .batch: "batch, the latest first"
    }
  }
}
