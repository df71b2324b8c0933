/// A record as the rules of merging see it.
///
/// Its id names it for as long as the store lives; everything else is what the source said.
public struct MergeRecord: Hashable, Sendable, Identifiable {
  /// Names a record.
  public struct ID: SerialNumber {
    /// The number behind it.
    public let number: Int64
    /// Wraps a number that the store gave.
    public init(_ number: Int64) { self.number = number }
  }

  /// Which record this is.
  public var id: ID
  /// What kind of source it is, whose identifiers mean the same in every file: "google", "vcard".
  public var family: String
  /// What it was imported from: a file, an archive or a whole folder of cards.
  ///
  /// One source keeps its people apart, so a folder with a file per card is one source.
  public var source: String
  /// The source's own identifier for it; nil when it has none.
  public var uid: String?
  /// The full name as shown; empty when the source has none.
  public var name: String
  /// The given name; empty when the source has none.
  public var givenName: String
  /// The family name; empty when the source has none.
  public var familyName: String
  /// Usable addresses, in the source's order.
  public var addresses: [EmailAddress]
  /// The address that the source prefers, as an index; nil when it says nothing.
  public var preferred: Int?
  /// The company; nil when the source has none.
  public var organization: String?
  /// Categories or labels.
  public var categories: [String]
  /// Since when a network lists this person as connected, as ISO date text.
  public var connectedSince: String?
  /// Person, organization or group; only like goes with like.
  public var kind: ContactRecord.Kind

  /// Makes a record; only its place is needed.
  public init(
    id: ID, family: String, source: String, uid: String? = nil, name: String = "",
    givenName: String = "", familyName: String = "", addresses: [EmailAddress] = [],
    preferred: Int? = nil, organization: String? = nil, categories: [String] = [],
    connectedSince: String? = nil, kind: ContactRecord.Kind = .person
  ) {
    self.id = id
    self.family = family
    self.source = source
    self.uid = uid
    self.name = name
    self.givenName = givenName
    self.familyName = familyName
    self.addresses = addresses
    self.preferred = preferred
    self.organization = organization
    self.categories = categories
    self.connectedSince = connectedSince
    self.kind = kind
  }

  /// Takes what merging needs from an imported record; addresses that can not be used are left out.
  ///
  /// `source` is what was imported: the file, the archive or the whole folder.
  public init(_ record: ContactRecord, id: ID, source: String) {
    self.init(
      id: id, family: record.family, source: source, uid: record.uid, name: record.name,
      givenName: record.givenName, familyName: record.familyName,
      organization: record.organization, categories: record.categories,
      connectedSince: record.connectedSince, kind: record.kind)
    for (index, email) in record.emails.enumerated() {
      guard let address = try? EmailAddress(email) else { continue }
      if index == record.preferredEmail { preferred = addresses.count }
      addresses.append(address)
    }
  }
}

extension MergeRecord {
  /// The name that is compared: a text that is only the address, or a piece of it, is no name.
  public var comparedName: String {
    let text = name.isEmpty ? "\(givenName) \(familyName)" : name
    return Self.isName(text, of: addresses) ? text : ""
  }

  /// Whether a text says more than the addresses do.
  static func isName(_ text: String, of addresses: [EmailAddress]) -> Bool {
    !text.utf8.contains(UInt8(ascii: "@")) && !addresses.contains { $0.local == text }
  }

  /// The identifier, when the source gives one.
  public var stableID: StableID? { StableID(family: family, uid: uid) }
}
