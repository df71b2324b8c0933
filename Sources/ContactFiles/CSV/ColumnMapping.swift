/// Which columns of a CSV file without a known header hold what, counted from 1.
public struct ColumnMapping: Hashable, Sendable {
  /// The column of the full name.
  public var name: Int?
  /// The column of the given name.
  public var givenName: Int?
  /// The column of the family name.
  public var familyName: Int?
  /// The columns of addresses.
  public var emails: [Int]
  /// The column of the company.
  public var organization: Int?
  /// Whether the first row is a header; nobody guesses that it is not.
  public var hasHeader: Bool

  /// Makes a mapping.
  public init(
    name: Int? = nil, givenName: Int? = nil, familyName: Int? = nil, emails: [Int] = [],
    organization: Int? = nil, hasHeader: Bool = true
  ) {
    self.name = name
    self.givenName = givenName
    self.familyName = familyName
    self.emails = emails
    self.organization = organization
    self.hasHeader = hasHeader
  }

  /// Makes the mapping of a file with one column of names and one of addresses.
  public init(name: Int?, email: Int) {
    self.init(name: name, emails: [email])
  }

  /// The highest column that is named.
  var lastColumn: Int {
    ([name, givenName, familyName, organization].compactMap(\.self) + emails).max() ?? 0
  }
}
