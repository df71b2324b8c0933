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
  /// A part of the postal address of that name, or the whole of it.
  case street(of: String)
  case postalCode(of: String)
  case town(of: String)
  case wholeAddress(of: String)
  /// Somebody related; the column before it says how, if there is one.
  case relation
  case relationKind
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
