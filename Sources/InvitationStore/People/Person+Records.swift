internal import Invitations

extension Person {
  /// The person that one record is about.
  init(_ id: Person.ID, _ record: ContactRecord, _ addresses: [EmailAddress]) {
    self.init(
      id: id, name: record.name, givenName: record.givenName, familyName: record.familyName,
      addresses: addresses, organization: record.organization, categories: record.categories,
      kind: record.kind, connectedSince: record.connection, sources: [record.source])
  }

  /// The person that these records are about, oldest first; nil when there are none.
  ///
  /// A function of the records alone, so people can be computed anew.
  init?(_ id: Person.ID, _ records: [StoredRecord], relation: String?) {
    guard let first = records.first?.record else { return nil }
    self.init(id, first, first.usableAddresses)
    self.relation = relation
    for stored in records.dropFirst() { take(in: stored.record) }
  }

  /// Adds what another record of the same person knows.
  private mutating func take(in record: ContactRecord) {
    if name.isEmpty, !record.name.isEmpty {
      (name, givenName, familyName) = (record.name, record.givenName, record.familyName)
    }
    for address in record.usableAddresses
    where !addresses.contains(where: { $0.identityKey == address.identityKey }) {
      addresses.append(address)
    }
    for category in record.categories where !categories.contains(category) {
      categories.append(category)
    }
    if !sources.contains(record.source) { sources.append(record.source) }
    organization = organization ?? record.organization
    connectedSince = connectedSince ?? record.connection
    if record.kind == .person { kind = .person }
  }
}
