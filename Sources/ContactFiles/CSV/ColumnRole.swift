/// What a column of a CSV file holds.
enum ColumnRole: Hashable {
  case fullName, givenName, middleName, familyName, namePrefix, nameSuffix, fileAs
  /// Given or family or full name: the other columns of the header decide.
  case ambiguousName
  /// A form of address or a job: the other columns decide.
  case title
  /// An address.
  case email
  /// What kind of address the column beside it holds.
  case emailKind
  case organization, phone, categories, identifier, profileURL, connectedOn
  /// Known, and of no use here.
  case other

  /// Whether the column says who the row is about.
  var isName: Bool {
    switch self {
    case .fullName, .givenName, .familyName, .ambiguousName: true
    default: false
    }
  }
}
