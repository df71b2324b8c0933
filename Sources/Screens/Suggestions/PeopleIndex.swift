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
  /// What the groups count, in the order of `PersonGroup`; nil while nobody knows.
  var groups: [GroupCount]? { get }
  /// The group of the person in a row.
  func group(at row: Int) -> PersonGroup
  /// Everybody group by group, each group in this order of all rows, or in that of the index.
  func grouped(_ order: [UInt32]?) -> [UInt32]
}

extension PeopleIndex {
  /// Nobody knows the groups.
  public var groups: [GroupCount]? { nil }
  /// One of the people.
  public func group(at row: Int) -> PersonGroup { .people }
  /// The order as it is.
  public func grouped(_ order: [UInt32]?) -> [UInt32] { order ?? Array(0..<UInt32(count)) }
}

/// Nobody yet.
struct NoPeople: PeopleIndex {
  var count: Int { 0 }
  func person(at row: Int) -> Person.ID { Person.ID(0) }
  func rows(matching words: String, within previous: [UInt32]?) -> [UInt32] { [] }
}
