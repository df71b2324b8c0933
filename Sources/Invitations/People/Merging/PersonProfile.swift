/// What a person's records say together: one name, all addresses, one company.
///
/// It depends on the records, not on their order.
public struct PersonProfile: Hashable, Sendable {
  /// The best name: complete, and as most records have it; empty when no record has one.
  public let name: String
  /// The given name; empty when unknown.
  public let givenName: String
  /// The family name; empty when unknown.
  public let familyName: String
  /// One spelling of each mailbox; the first is the one to invite at.
  public let addresses: [EmailAddress]
  /// The company, rather from a network's export than from an address book.
  public let organization: String?
  /// Categories or labels of all records, in alphabetical order.
  public let categories: [String]
  /// The earliest date since when a network lists them as connected.
  public let connectedSince: String?
  /// What most of the records are.
  public let kind: ContactRecord.Kind
  /// Where the records came from, in alphabetical order.
  public let sources: [String]

  /// Reads the records of one person.
  ///
  /// Invited is at the address that the user chose; else where mail went both ways last
  /// (`lastTwoWay`); else at the one that most sources prefer; else at the one they name first.
  public init(
    of records: [MergeRecord], chosen: EmailAddress? = nil,
    lastTwoWay: [IdentityKey: Moment] = [:]
  ) {
    let names = NameChoice(records)
    (name, givenName, familyName) = (names.name, names.givenName, names.familyName)
    addresses = AddressChoice.order(of: records, chosen: chosen, lastTwoWay: lastTwoWay)
    organization = Self.organization(of: records)
    categories = Set(records.flatMap(\.categories)).sorted()
    connectedSince = records.compactMap(\.connectedSince).min()
    let kinds = Dictionary(grouping: records.map(\.kind)) { $0 }.mapValues(\.count)
    kind = ContactRecord.Kind.allCases.max { kinds[$0] ?? 0 < kinds[$1] ?? 0 } ?? .person
    sources = Set(records.map(\.source)).sorted()
  }

  /// The person under an id.
  public func person(_ id: Person.ID, relation: String? = nil) -> Person {
    Person(
      id: id, name: name, givenName: givenName, familyName: familyName, addresses: addresses,
      organization: organization, categories: categories, kind: kind,
      connectedSince: connectedSince, relation: relation, sources: sources)
  }

  private static func organization(of records: [MergeRecord]) -> String? {
    let current = records.filter { $0.connectedSince != nil && CompanyName($0.organization) != nil }
    let named = (current.isEmpty ? records : current).compactMap(\.organization)
    // One spelling is what most have, and needs no comparing.
    if let first = named.first, named.allSatisfy({ $0 == first }) {
      return CompanyName(first) == nil ? nil : first
    }
    let companies = Dictionary(grouping: named) { CompanyName($0) }
    let spellings = companies.filter { $0.key != nil }.values.min { a, b in
      a.count != b.count ? a.count > b.count : (a.min() ?? "") < (b.min() ?? "")
    }
    return spellings?.min()
  }
}
