import Invitations

/// Writes people in one format that other programs, and handpick, read.
protocol PersonWriter {
  /// What stands before the first person.
  var head: String { get }
  /// One person with telephone numbers, line ends included.
  func text(of person: Person, phones: [String]) -> String
}

extension PersonWriter {
  var head: String { "" }
}
