/// Somebody who may be suggested: one or more records that are the same human.
public struct Person: Hashable, Sendable, Identifiable {
  /// Names a person for as long as the store lives; merging keeps the older one.
  public struct ID: SerialNumber {
    /// The number behind it.
    public let number: Int64
    /// Wraps a number that the store gave.
    public init(_ number: Int64) { self.number = number }
  }

  /// Who this is.
  public var id: ID
  /// The name to show, safe; empty when no record has one.
  public var name: String
  /// The given name; empty when unknown.
  public var givenName: String
  /// The family name; empty when unknown.
  public var familyName: String
  /// What else records call them, in alphabetical order.
  public var otherNames: [String] = []
  /// Usable addresses; the first is the one that an invitation would go to.
  public var addresses: [EmailAddress]
  /// The company, if any record names one.
  public var organization: String?
  /// Categories or labels of all records.
  public var categories: [String]
  /// Person, organization or group.
  public var kind: ContactRecord.Kind
  /// Since when a network lists this person as connected, as date text.
  public var connectedSince: String?
  /// What the owner said about this person by hand.
  public var remarks: Remarks
  /// Where the records came from, as file names.
  public var sources: [String]
  /// What may show that they are family of the owner.
  public var household: [HouseholdMark] = []
  /// What they and the owner wrote to each other on a network; it counts where no mail does.
  public var messages: [MailExchange] = []

  /// Makes a person.
  public init(
    id: ID, name: String, givenName: String = "", familyName: String = "",
    addresses: [EmailAddress] = [], organization: String? = nil, categories: [String] = [],
    kind: ContactRecord.Kind = .person, connectedSince: String? = nil, relation: String? = nil,
    sources: [String] = []
  ) {
    self.id = id
    self.name = name
    self.givenName = givenName
    self.familyName = familyName
    self.addresses = addresses
    self.organization = organization
    self.categories = categories
    self.kind = kind
    self.connectedSince = connectedSince
    remarks = Remarks(relation: relation)
    self.sources = sources
  }

  /// What the owner said this person is to them ("client"); nil when not set.
  public var relation: String? {
    get { remarks.relation }
    set { remarks.relation = newValue }
  }

  /// The name, or the address where there is none.
  public var shownName: String { name.isEmpty ? addresses.first?.sendKey ?? "(no name)" : name }
}
