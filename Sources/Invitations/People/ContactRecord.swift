/// One card or row as a source gave it, decoded and made safe to show, before any merging.
public struct ContactRecord: Hashable, Sendable {
  /// What kind of thing a record describes.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Somebody.
    case person
    /// A company or office.
    case organization
    /// A group or mailing list: never a person.
    case group
  }

  /// The file (or `-`) it came from.
  public var source: String
  /// The kind of source, whose identifiers mean the same in every file: "vcard", "csv".
  public var family: String
  /// Its place among the records of the source, from 1.
  public var index: Int
  /// The line of the source on which it starts, from 1.
  public var line: Int
  /// The full name as shown; empty when the source has none.
  public var name: String
  /// The name's parts, for order-free comparing; empty when the source has none.
  public var givenName: String
  /// The family name; empty when the source has none.
  public var familyName: String
  /// Addresses as found and decoded, in the source's order; they may be unusable.
  public var emails: [String]
  /// Which of the addresses the source prefers, as an index; nil when it says nothing.
  public var preferredEmail: Int?
  /// The company; nil when the source has none.
  public var organization: String?
  /// The source's categories or labels.
  public var categories: [String]
  /// Telephone numbers as found.
  public var phones: [String]
  /// Postal addresses, a line each.
  public var places: [String]
  /// Whom the source calls family of this person: names, addresses, identifiers.
  public var relatives: [String]
  /// The source's own identifier for it.
  public var uid: String?
  /// Person, organization or group.
  public var kind: Kind
  /// Since when the network lists this person as connected, as ISO date text; nil when it does not.
  public var connectedSince: String?
  /// What a professional network's export says about this person; nil for other sources.
  public var network: NetworkFact?
  /// What could not be read, one sentence each.
  public var problems: [String]

  /// Makes a record; only its place is needed.
  ///
  /// Inlined, because readers make hundreds of thousands a second.
  @inlinable
  public init(
    source: String, index: Int, line: Int, name: String = "", givenName: String = "",
    familyName: String = "", emails: [String] = [],
    preferredEmail: Int? = nil, organization: String? = nil, categories: [String] = [],
    phones: [String] = [], uid: String? = nil, kind: Kind = .person,
    connectedSince: String? = nil, network: NetworkFact? = nil, places: [String] = [],
    relatives: [String] = [], problems: [String] = [], family: String = ""
  ) {
    self.source = source
    self.family = family
    self.index = index
    self.line = line
    self.name = name
    self.givenName = givenName
    self.familyName = familyName
    self.emails = emails
    self.preferredEmail = preferredEmail
    self.organization = organization
    self.categories = categories
    self.phones = phones
    self.places = places
    self.relatives = relatives
    self.uid = uid
    self.kind = kind
    self.connectedSince = connectedSince
    self.network = network
    self.problems = problems
  }
}
