internal import GRDB
internal import Invitations

/// Decides who is who among stored records, by the rules and the owner's decisions.
struct WhoIsWho {
  /// People as they should be, and whose their records are now.
  struct Finding {
    var people: [[MergeRecord.ID]]
    var own: Int?
    var owners: [MergeRecord.ID: Person.ID]

    /// What becomes of the stored people.
    var reassignment: PersonReassignment {
      PersonReassignment(people.map { $0.sorted() }, own: own, before: owners)
    }
  }

  /// So many records are looked at with their neighbours; more, with everybody at once.
  static let few = 2_000

  let resolver: PersonResolver
  let stored: StoredRecords
  private let facts: FactsReader

  init(_ ledger: Ledger) throws {
    try self.init(ledger.facts, owner: ledger.owner, ledger.database)
  }

  init(_ facts: FactsReader, owner: Owner, _ db: Database) throws {
    self.facts = facts
    resolver = PersonResolver(owner: owner, decisions: try MergeDecisions(db))
    stored = try StoredRecords(facts, db)
  }

  /// Everybody whom these records and those around them are.
  func around(_ ids: some Sequence<MergeRecord.ID>) throws -> Finding {
    let seeds = try ids.compactMap { try stored.record($0.number) }
    let resolution = try resolver.resolve(seeds, in: stored)
    var people = resolution.people.map(\.records)
    let own = resolution.people.firstIndex(where: \.isSelf)
    if let own { people[own] = try withAllOwn(people[own], besides: people) }
    return Finding(people: people, own: own, owners: stored.owners)
  }

  /// The records that have a say in who these are, without these; they need not stand any more.
  func neighbours(of ids: Set<MergeRecord.ID>) throws -> Set<MergeRecord.ID> {
    let seeds = try ids.compactMap { try facts.records.record($0.number)?.mergeRecord }
    let resolution = try resolver.resolve(seeds, in: stored)
    return Set(resolution.people.flatMap(\.records)).subtracting(ids)
  }

  /// Why the records of one person are one.
  func joins(of records: [MergeRecord]) -> [Join] {
    // Nearly everybody is one record, and nothing was joined.
    records.count < 2 ? [] : resolver.resolve(records).people.flatMap(\.joins)
  }

  /// Who may be one with whom among everybody who has one of these names.
  ///
  /// The people there are taken as they are stored, so this stays cheap whatever ties them to others.
  func suggestions(among names: Set<FoldedName.Fingerprint>) throws -> [JoinSuggestion] {
    var people: Set<Person.ID> = []
    for name in names {
      let records = try stored.records(named: name, limit: Self.mostNamesakes + 1)
      guard records.count <= Self.mostNamesakes else { continue }
      people.formUnion(records.compactMap { stored.owners[$0.id] })
    }
    guard people.count > 1 else { return [] }
    let records = try people.sorted().flatMap { try stored.records(of: $0) }
    return resolver.resolve(records).suggestions
  }

  /// A name that more records have suggests nothing.
  static let mostNamesakes = 50

  /// The owner is one, also with records that nothing ties to these.
  private func withAllOwn(
    _ records: [MergeRecord.ID], besides people: [[MergeRecord.ID]]
  ) throws -> [MergeRecord.ID] {
    let known = Set(people.joined())
    var all = records
    var seen: Set<Person.ID> = []
    for key in resolver.owner.ownKeys {
      for person in try stored.people(with: key) where seen.insert(person).inserted {
        all += try stored.records(of: person).map(\.id).filter { !known.contains($0) }
      }
    }
    return Set(all).sorted()
  }
}
