internal import Foundation
internal import GRDB
public import Invitations

extension Store {
  /// Keeps people off for good: nobody writes to any of their mailboxes until it is lifted.
  ///
  /// Held invitations to them are cancelled in the same transaction. Somebody without a mailbox is
  /// kept off as a person.
  public func suppress(
    _ people: [Person.ID], evidence: String, at clock: ClockReading
  ) throws {
    try change(at: clock) { ledger in
      for person in people {
        for key in try ledger.keys(of: person) {
          try ledger.suppress(
            Suppression(
              key: key, person: person, reason: .manual, evidence: evidence, at: clock.now))
        }
      }
    }
  }

  /// Writes suppressions as they are given: for one mailbox, or for a person.
  public func suppress(_ suppressions: [Suppression], at clock: ClockReading) throws {
    try change(at: clock) { ledger in
      for suppression in suppressions { try ledger.suppress(suppression) }
    }
  }

  /// Lifts what is technical or was done by hand; what they said themselves stays.
  ///
  /// Says how many suppressions went.
  public func lift(_ people: [Person.ID], at clock: ClockReading) throws -> Int {
    try change(at: clock) { ledger in
      try people.reduce(0) { try $0 + ledger.lift($1) }
    }
  }

  /// Lifts what covers one address; what they said themselves stays.
  public func lift(_ address: EmailAddress, at clock: ClockReading) throws -> Int {
    try change(at: clock) { ledger in try ledger.lift(address.identityKey) }
  }

  /// Everything that keeps somebody off, the latest first.
  public func suppressions() throws -> [Suppression] {
    try read { db in
      let row = try RawStatement(
        db, "SELECT sha256, key, person, reason, evidence, at FROM suppression ORDER BY id DESC")
      defer { row.reset() }
      var found: [Suppression] = []
      while try row.step() { found.append(SuppressionReader.suppression(row)) }
      return found
    }
  }

  /// What keeps one address off; empty when nothing does.
  public func suppressions(of address: EmailAddress) throws -> [Suppression] {
    try read { db in try SuppressionReader(db).all(of: address.identityKey) }
  }

  /// The list as sorted SHA-256 digests in hexadecimal, one a mailbox: fit to be shared, because it
  /// names nobody.
  public func suppressionDigests() throws -> [String] {
    try read { db in
      try String.fetchAll(
        db, sql: "SELECT DISTINCT lower(hex(sha256)) FROM suppression ORDER BY 1")
    }
  }
}

extension Ledger {
  /// What somebody is kept off by.
  func keys(of person: Person.ID) throws -> [IdentityKey] {
    let keys = try facts.person(person)?.addresses.map(\.identityKey) ?? []
    // No address has this key, since it lacks the @.
    return keys.isEmpty ? [IdentityKey("person:\(person)")] : keys
  }

  /// Takes away what may be lifted from one person and all their mailboxes.
  mutating func lift(_ person: Person.ID) throws -> Int {
    touched.insert(person)
    let byPerson = try lift("person = ?", person.number)
    return try keys(of: person).reduce(byPerson) { try $0 + lift($1) }
  }

  /// Takes away what may be lifted from one mailbox.
  mutating func lift(_ key: IdentityKey) throws -> Int {
    touched.formUnion(try facts.people(with: facts.hash(key)))
    return try lift("sha256 = ?", Digest.sha256(of: key))
  }

  private func lift(_ condition: String, _ value: some DatabaseValueConvertible) throws -> Int {
    try Suppression.Reason.allCases.filter(\.canBeLifted).reduce(0) { count, reason in
      try database.execute(
        sql: "DELETE FROM suppression WHERE \(condition) AND reason = ?",
        arguments: [value, reason.rawValue])
      return count + database.changesCount
    }
  }
}
