/// Where a CSV file keeps what a record needs.
struct CSVColumns {
  let fullNames: [Int]
  let namePrefix: Int?
  let givenName: Int?
  let middleName: Int?
  let familyName: Int?
  let nameSuffix: Int?
  let fileAs: Int?
  let emails: [CSVHeader.EmailColumn]
  let organization: Int?
  /// More columns of companies, looked at when the first one is empty.
  let otherOrganizations: [Int]
  let phones: [Int]
  let categories: Int?
  let identifier: Int?
  let connectedOn: Int?
  /// What may show who is family; nil when no column does.
  let household: CSVHousehold?

  /// The columns that say who a row is about.
  let who: [Int]

  /// Whether the file lists a network's connections.
  var isNetwork: Bool { connectedOn != nil }

  /// Looks the columns up in a header.
  init(_ header: CSVHeader) {
    func first(_ role: ColumnRole) -> Int? { header.columns(role).first }
    fullNames = header.columns(.fullName)
    namePrefix = first(.namePrefix)
    givenName = first(.givenName)
    middleName = first(.middleName)
    familyName = first(.familyName)
    nameSuffix = first(.nameSuffix)
    fileAs = first(.fileAs)
    emails = header.emails
    organization = first(.organization)
    otherOrganizations = Array(header.columns(.organization).dropFirst())
    phones = header.columns(.phone)
    categories = first(.categories)
    identifier = first(.identifier) ?? first(.profileURL)
    connectedOn = first(.connectedOn)
    household = CSVHousehold(header.roles)
    who = fullNames + [givenName, familyName].compactMap(\.self) + emails.map(\.index)
  }
}
