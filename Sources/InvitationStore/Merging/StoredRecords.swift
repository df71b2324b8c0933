internal import GRDB
internal import Invitations

/// The stored records, as merging looks them up: three indexed reads.
///
/// A class because it remembers whose the records are that it gave out.
final class StoredRecords: RecordLookup {
  /// Whose the records are that were read so far.
  private(set) var owners: [MergeRecord.ID: Person.ID] = [:]

  private let facts: FactsReader
  private let sharing: RawStatement

  init(_ facts: FactsReader, _ db: Database) throws {
    self.facts = facts
    sharing = try RawStatement(
      db, "SELECT person FROM address WHERE key = ?1 ORDER BY person LIMIT ?2")
  }

  func records(with key: IdentityKey, limit: Int = .max) throws -> [MergeRecord] {
    var found: [MergeRecord] = []
    for person in try people(with: key, limit: limit) {
      found += try records(of: person).filter { record in
        record.addresses.contains { $0.identityKey == key }
      }
      guard found.count < limit else { return Array(found.prefix(limit)) }
    }
    return found
  }

  func records(with id: StableID) throws -> [MergeRecord] {
    taken(try facts.records.records(stable: facts.hash(id))).filter { $0.stableID == id }
  }

  func records(named name: FoldedName.Fingerprint, limit: Int) throws -> [MergeRecord] {
    guard name.number != 0 else { return [] }
    return taken(try facts.records.records(named: name, limit: limit))
  }

  /// The records among which those with this handle are.
  func candidates(for handle: RecordHandle) throws -> [MergeRecord] {
    switch handle {
    case .identifier(let id): try records(with: id)
    case .card(_, _, let key): try records(with: key)
    case .bare(_, let name, _): try records(named: name, limit: .max)
    }
  }

  /// Every record of one person.
  func records(of person: Person.ID) throws -> [MergeRecord] {
    taken(try facts.records.records(of: person, limit: .max))
  }

  /// One record that stands; nil when there is none.
  func record(_ id: Int64) throws -> MergeRecord? {
    try facts.records.record(id).map { taken([$0])[0] }
  }

  /// Those who have this mailbox, at most so many.
  func people(with key: IdentityKey, limit: Int = .max) throws -> [Person.ID] {
    sharing.bind(Int64(limit), at: 2)
    var people: [Person.ID] = []
    try sharing.forEach(facts.hash(key)) { people.append(Person.ID($0.int(0))) }
    return people
  }

  private func taken(_ records: [StoredRecord]) -> [MergeRecord] {
    records.map { stored in
      let record = stored.mergeRecord
      owners[record.id] = stored.person
      return record
    }
  }
}

extension KeyedHash {
  /// The hash under which records with this identifier are found.
  func callAsFunction(_ id: StableID) -> Int64 {
    var text = id.description
    return text.withUTF8 { self(UnsafeRawBufferPointer($0)) }
  }
}
