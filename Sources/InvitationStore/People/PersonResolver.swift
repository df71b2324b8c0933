internal import Invitations

/// Decides what the person behind some records looks like.
///
/// A function of the records alone, so people can be computed anew.
enum PersonResolver {
  /// The person that these records are, oldest first; nil when there are none.
  static func person(_ id: Person.ID, from records: [StoredRecord], relation: String?) -> Person? {
    guard let first = records.first?.record else { return nil }
    let named = records.first { !$0.record.name.isEmpty }?.record ?? first
    var person = Person(
      id: id, name: named.name, givenName: named.givenName, familyName: named.familyName,
      addresses: first.usableAddresses, organization: first.organization,
      categories: first.categories, kind: first.kind, connectedSince: first.connectedSince,
      relation: relation, sources: [first.source])
    for record in records.dropFirst().map(\.record) { person.take(in: record) }
    return person
  }
}

extension Person {
  /// Adds what another record of the same person knows.
  fileprivate mutating func take(in record: ContactRecord) {
    for address in record.usableAddresses
    where !addresses.contains(where: { $0.identityKey == address.identityKey }) {
      addresses.append(address)
    }
    for category in record.categories where !categories.contains(category) {
      categories.append(category)
    }
    if !sources.contains(record.source) { sources.append(record.source) }
    organization = organization ?? record.organization
    connectedSince = connectedSince ?? record.connectedSince
    if record.kind == .person { kind = .person }
  }
}
