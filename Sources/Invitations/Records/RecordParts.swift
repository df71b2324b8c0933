/// The texts of a record where they stand, before they are put together.
///
/// Every text has to be one safe line (`SafeText.line`) of UTF-8, and to stay where it is until the
/// record was added to a `RecordBatch`.
public struct RecordParts {
  /// Text that is not there.
  public static var none: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: nil, count: 0) }

  /// The full name as shown.
  public var name = Self.none
  /// The given name.
  public var givenName = Self.none
  /// The family name.
  public var familyName = Self.none
  /// Addresses in the source's order, usable or not.
  public var emails: [UnsafeRawBufferPointer] = []
  /// Which of the addresses the source prefers.
  public var preferredEmail: Int?
  /// The company.
  public var organization = Self.none
  /// The source's categories or labels.
  public var categories: [UnsafeRawBufferPointer] = []
  /// Telephone numbers as found.
  public var phones: [UnsafeRawBufferPointer] = []
  /// Postal addresses, a line each.
  public var places: [UnsafeRawBufferPointer] = []
  /// Whom the source calls family of this person.
  public var relatives: [UnsafeRawBufferPointer] = []
  /// The source's own identifier.
  public var uid = Self.none
  /// Person, organization or group.
  public var kind = ContactRecord.Kind.person
  /// Since when a network lists the person as connected, as ISO date text.
  public var connectedSince: String?
  /// What a network's export says.
  public var network: NetworkFact?
  /// What could not be read, one sentence each.
  public var problems: [String] = []

  /// Nothing is there yet.
  public init() {}

  /// Starts again, with the memory of the lists of labels and numbers.
  public mutating func removeAll() {
    (name, givenName, familyName) = (Self.none, Self.none, Self.none)
    (organization, uid) = (Self.none, Self.none)
    emails = []
    categories.removeAll(keepingCapacity: true)
    phones.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    if !relatives.isEmpty { relatives = [] }
    if !problems.isEmpty { problems = [] }
    (preferredEmail, connectedSince, network, kind) = (nil, nil, nil, .person)
  }

  /// How many bytes their `RecordText` takes at most.
  var mostBytes: Int {
    // A separator behind each field, and up to 20 digits.
    var count = name.count + givenName.count + familyName.count + organization.count + uid.count
    count += RecordText.Field.allCases.count + 20 + kind.rawValue.utf8.count
    if let connectedSince { count += connectedSince.utf8.count }
    for text in emails { count += text.count + 1 }
    for text in categories { count += text.count + 1 }
    for text in phones { count += text.count + 1 }
    for text in places { count += text.count + 1 }
    for text in relatives { count += text.count + 1 }
    return count
  }
}
