internal import GRDB
public import Invitations

extension Store {
  /// Adds addresses that the owner confirmed as their own: everybody concerned is flagged anew, and
  /// whoever has one becomes one with the owner.
  ///
  /// Held invitations to them are cancelled at the next claim: the guards ask for own addresses.
  /// Mail that was read before is judged by them when it is read again.
  @discardableResult
  public func addOwnAddresses(
    _ addresses: [EmailAddress], at clock: ClockReading
  ) throws -> PeopleChange {
    let keys = addresses.map(\.identityKey)
    return try change(at: clock) { ledger in
      try OwnAddresses.keep(own: keys, denied: [], ledger.database)
      ledger.owner.ownKeys.formUnion(keys)
      ledger.owner.suspected = try OwnEvidenceTable.suspected(
        for: ledger.owner, ledger.database)
      let concerned = try peopleConcerned(by: addresses, ledger)
      ledger.touched.formUnion(concerned)
      if try !ledger.owner.hasMailHistory && ExchangeReader.readAt(ledger.database) != nil {
        ledger.owner.hasMailHistory = true
        ledger.touched.formUnion(
          try Int64.fetchAll(ledger.database, sql: "SELECT id FROM person").map(Person.ID.init))
      }
      var own: Set<MergeRecord.ID> = []
      for person in concerned {
        guard let known = try ledger.facts.person(person),
          known.addresses.contains(where: ledger.owner.owns)
        else { continue }
        own.formUnion(
          try ledger.facts.records.records(of: person, limit: .max).map { MergeRecord.ID($0.id) })
      }
      return try Self.regroup(own, refusingBusy: false, &ledger)
    }
  }

  /// Keeps that addresses are somebody else's, so that it is not asked again.
  public func denyOwnAddresses(_ addresses: [EmailAddress], at clock: ClockReading) throws {
    try change(at: clock) { ledger in
      let keys = addresses.map(\.identityKey)
      try OwnAddresses.keep(own: [], denied: keys, ledger.database)
      ledger.owner.suspected = try OwnEvidenceTable.suspected(
        for: ledger.owner, ledger.database)
      for key in keys {
        ledger.touched.formUnion(try ledger.facts.people(with: ledger.facts.hash(key)))
      }
    }
  }

  /// Addresses that the owner was asked about and that are somebody else's.
  public func deniedOwnAddresses() throws -> Set<IdentityKey> { try read(OwnAddresses.denied) }

  /// Addresses that mail shows to be the owner's, the one with most evidence first; those that the
  /// owner was asked about are not among them.
  public func ownSuspects() throws -> [OwnSuspect] {
    try read { db in try OwnEvidenceTable.all(for: try owner(db), db) }
  }

  /// Everybody whose flags an own address can change: who has it, with whatever tag, and who may be
  /// the owner by a name that the address carries.
  private func peopleConcerned(
    by addresses: [EmailAddress], _ ledger: Ledger
  ) throws -> Set<Person.ID> {
    var people: Set<Person.ID> = []
    for address in addresses {
      people.formUnion(try ledger.facts.people(with: ledger.facts.hash(address.identityKey)))
    }
    let name = Folding.fold(ledger.owner.name).split(separator: " ").last.map(String.init)
    let locals = addresses.map { String(Folding.fold($0.local).prefix { $0 != "+" }) }
    let words = Set(locals + [name].compactMap(\.self))
    return people.union(try FoundText.people(withAnyOf: words, ledger.database))
  }
}
