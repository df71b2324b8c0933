public import Invitations

/// Everybody who may be suggested, as little of each as a list of a million needs.
///
/// Rows are numbered from 0 in the order of the tie, strongest first.
public protocol PeopleIndex: Sendable {
  /// How many there are.
  var count: Int { get }
  /// Who stands in a row.
  func person(at row: Int) -> Person.ID
  /// The rows, ascending, whose text has each of these words somewhere, case and accents aside.
  ///
  /// `previous` are the rows of a query that these words extend.
  func rows(matching words: String, within previous: [UInt32]?) -> [UInt32]
}

/// Nobody yet.
struct NoPeople: PeopleIndex {
  var count: Int { 0 }
  func person(at row: Int) -> Person.ID { Person.ID(0) }
  func rows(matching words: String, within previous: [UInt32]?) -> [UInt32] { [] }
}
