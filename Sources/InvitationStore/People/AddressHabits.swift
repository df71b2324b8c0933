internal import Invitations

/// What decides at which of their addresses somebody is invited: the owner's choice, and where mail
/// went both ways.
struct AddressHabits {
  let chosen: ChosenAddresses
  let exchanges: ExchangeReader
  let hash: KeyedHash

  /// The address that the owner chose among these; nil when none was chosen.
  func choice(among addresses: [EmailAddress]) throws -> EmailAddress? {
    try chosen.latest(among: addresses)
  }

  /// When mail last went with each of the mailboxes with which it went both ways.
  func lastTwoWay(with addresses: [EmailAddress]) throws -> [IdentityKey: Moment] {
    guard exchanges.readAt != nil else { return [:] }
    var last: [IdentityKey: Moment] = [:]
    for address in addresses {
      let key = address.identityKey
      guard last[key] == nil else { continue }
      last[key] = AddressUse(address, try exchanges.mails(with: [hash(key)])).lastTwoWay
    }
    return last
  }

  /// Puts the address that somebody would be invited at first, where their records are one.
  func arrange(_ person: inout Person) throws {
    guard person.addresses.count > 1 else { return }
    let last = try lastTwoWay(with: person.addresses)
    if !last.isEmpty {
      let twoWay = person.addresses.enumerated().compactMap { place, address in
        last[address.identityKey].map { (place: place, at: $0) }
      }
      let first = twoWay.sorted { ($1.at, $0.place) < ($0.at, $1.place) }.map(\.place)
      let rest = person.addresses.indices.filter { !first.contains($0) }
      person.addresses = (first + rest).map { person.addresses[$0] }
    }
    guard let address = try choice(among: person.addresses) else { return }
    person.addresses.removeAll { $0.identityKey == address.identityKey }
    person.addresses.insert(address, at: 0)
  }
}
