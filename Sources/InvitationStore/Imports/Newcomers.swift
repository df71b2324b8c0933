internal import GRDB
internal import Invitations

/// The records that an import brings, on their way to being people.
///
/// A few are looked at with their neighbours only, however much is stored; many, and those of a
/// first import, with everybody at once.
struct Newcomers {
  private let first: Int64
  private let origin: String
  private let facts: FactsReader
  private let database: Database
  private let who: WhoIsWho
  private let isFirstImport: Bool
  private var few: [MergeRecord] = []
  /// In use once there are many; not an optional, which would be moved for each record.
  private var many: BulkResolver
  private var areMany: Bool
  private var everybody: EverybodyAnew?
  private var count: Int64 = 0
  private var replaced: Set<MergeRecord.ID> = []
  private var owners: [Int64: Int64] = [:]
  private var folding = FoldingMemory()
  private var scratch: [UInt8] = []

  /// The first record will have the number `first`.
  init(first: Int64, origin: String, _ ledger: Ledger) throws {
    self.first = first
    self.origin = origin
    facts = ledger.facts
    database = ledger.database
    who = try WhoIsWho(ledger)
    isFirstImport = first == 1
    many = BulkResolver(who.resolver, ofOneSource: isFirstImport)
    areMany = isFirstImport
  }

  /// Takes in the next record; gives the fingerprint of its name.
  mutating func add(
    _ text: RecordText, _ family: String, _ mailboxes: RecordMailboxes, _ stable: StableID?
  ) -> FoldedName.Fingerprint {
    count += 1
    if !areMany {
      let record = text.record(source: "", family: family, index: 0, line: 0)
      let merged = MergeRecord(record, id: MergeRecord.ID(first + count - 1), source: origin)
      if few.count < WhoIsWho.few {
        few.append(merged)
        return FoldedName(merged.comparedName).fingerprint
      }
      for record in few { many.add(record) }
      few = []
      areMany = true
    }
    scratch.removeAll(keepingCapacity: true)
    text.appendFoldedName(beside: mailboxes, with: &folding, to: &scratch)
    return scratch.withUnsafeBytes { name in
      many.add(
        foldedName: name, mailboxes: mailboxes, id: stable, organization: text[.organization],
        kind: text.kind, source: origin)
    }
  }

  /// The fingerprints of names, with the records that have them.
  var names: NewKeys {
    var names = NewKeys()
    let known =
      areMany ? many.names : few.map { FoldedName($0.comparedName).fingerprint }
    for (place, name) in known.enumerated() where name.number != 0 {
      names.add(name.number, to: first + Int64(place))
    }
    return names
  }

  private mutating func takeMany() -> BulkResolver? {
    guard areMany else { return nil }
    areMany = false
    let bulk = many
    many = BulkResolver(who.resolver)
    return bulk
  }

  /// Notes that the record that came last is a newer version of one that was stored.
  mutating func replace(_ earlier: StoredRecord, by new: Int64) {
    replaced.insert(MergeRecord.ID(earlier.id))
    owners[new] = earlier.person.number
  }

  /// Decides who is who in a first import while its mailboxes are stored; records are read by way of
  /// `reading`.
  mutating func resolve(reading: EverybodyAnew.Reading) throws {
    guard isFirstImport, let bulk = takeMany() else { return }
    everybody = EverybodyAnew(who, bulk: bulk, from: first, owners: owners)
    try everybody?.resolve(reading: reading)
  }

  /// Makes them people, together with those who are stored.
  mutating func finish(_ regrouping: inout Regrouping, _ meetings: inout Meetings) throws {
    for earlier in replaced {
      guard let record = try facts.records.record(earlier.number) else { continue }
      try regrouping.note(record.person, formerly: record.mergeRecord)
    }
    func apply(_ finding: WhoIsWho.Finding) throws {
      let reassignment = finding.reassignment
      meetings.note(reassignment, finding.owners)
      try regrouping.apply(reassignment, owners: finding.owners)
    }
    if everybody == nil, let bulk = takeMany() {
      everybody = EverybodyAnew(who, bulk: bulk, from: first, owners: owners)
      try everybody?.addStored(before: first, facts, database)
    }
    guard let everybody = everybody.take() else {
      let around = try who.neighbours(of: replaced)
      return try apply(who.around(around.union(few.map(\.id))))
    }
    try everybody.forEachFinding(apply)
    try regrouping.apply(PersonReassignment([], before: [:]), owners: [:])
  }
}
