internal import Invitations

/// The header row of a CSV file, understood.
struct CSVHeader: Equatable {
  /// A column of addresses, with the column that says of which kind they are.
  struct EmailColumn: Equatable {
    let index: Int
    let kind: Int?
  }

  /// The role of each column; nil for unknown ones.
  let roles: [ColumnRole?]
  /// The columns of addresses, in their order.
  let emails: [EmailColumn]

  /// Reads header cells; ambiguous names are decided by the whole header.
  init(cells: [String]) {
    self.init(roles: Self.withoutPayer(cells.map(HeaderVocabulary.role), of: cells))
  }

  /// Whoever paid is somebody else when a row has an address of its guest, too.
  private static func withoutPayer(_ roles: [ColumnRole?], of cells: [String]) -> [ColumnRole?] {
    let isPayers = cells.map { cell in
      let key = HeaderVocabulary.key(cell)
      return payers.contains { key.hasPrefix($0) }
    }
    guard isPayers.contains(true),
      roles.indices.contains(where: { roles[$0] == .email && !isPayers[$0] })
    else { return roles }
    return roles.indices.map { isPayers[$0] && roles[$0] != nil ? .other : roles[$0] }
  }

  private static let payers = ["buyer", "purchaser", "payer"]

  /// Takes the columns that the user has named.
  init(mapping: ColumnMapping) {
    var roles = [ColumnRole?](repeating: nil, count: mapping.lastColumn)
    func set(_ column: Int?, _ role: ColumnRole) {
      if let column, roles.indices.contains(column - 1) { roles[column - 1] = role }
    }
    set(mapping.name, .fullName)
    set(mapping.givenName, .givenName)
    set(mapping.familyName, .familyName)
    set(mapping.organization, .organization)
    for column in mapping.emails { set(column, .email) }
    self.init(roles: roles)
  }

  private init(roles raw: [ColumnRole?]) {
    let hasGiven = raw.contains(.givenName)
    let hasFamily = raw.contains(.familyName)
    let hasSuffix = raw.contains(.nameSuffix)
    roles = raw.map { role in
      switch role {
      case .ambiguousName where hasGiven && !hasFamily: .familyName
      case .ambiguousName where hasFamily && !hasGiven: .givenName
      case .ambiguousName: .fullName
      case .title: hasSuffix ? .namePrefix : .other
      default: role
      }
    }
    emails = Self.emailColumns(roles)
  }

  /// How many columns are known.
  var knownCount: Int { roles.reduce(0) { $1 == nil ? $0 : $0 + 1 } }

  /// Whether this can be a header at all, and not a row of data with one word that is also a label.
  var isUsable: Bool {
    !emails.isEmpty || knownCount >= 2 && roles.contains { $0?.isName == true }
  }

  /// The header with the one column that holds addresses, when no name says which it is.
  ///
  /// The column must be one of unknown name, and hold a different address in every row: an owner's
  /// or a manager's comes again and again, and is nobody to write to.
  func findingEmails(in rows: some Sequence<[String]>) -> CSVHeader {
    guard emails.isEmpty else { return self }
    let found = roles.indices.filter { index in
      guard roles[index] == nil else { return false }
      let cells = rows.compactMap { index < $0.count && !$0[index].isEmpty ? $0[index] : nil }
      return !cells.isEmpty && cells.allSatisfy(EmailAddress.isValid)
        && Set(cells).count == cells.count
    }
    guard found.count == 1 else { return self }
    var known = roles
    known[found[0]] = .email
    return CSVHeader(roles: known)
  }

  /// The columns with that role, in their order.
  func columns(_ role: ColumnRole) -> [Int] {
    roles.indices.filter { roles[$0] == role }
  }

  /// Google writes an address's kind before it, Outlook after it; it stands beside it in both.
  private static func emailColumns(_ roles: [ColumnRole?]) -> [EmailColumn] {
    let kindComesFirst =
      roles.firstIndex(of: .emailKind).map { kind in
        roles.firstIndex(of: .email).map { kind < $0 } ?? false
      } ?? false
    return roles.indices.filter { roles[$0] == .email }.map { index in
      let beside = kindComesFirst ? index - 1 : index + 1
      let isKind = roles.indices.contains(beside) && roles[beside] == .emailKind
      return EmailColumn(index: index, kind: isKind ? beside : nil)
    }
  }
}
