/// Records in memory, findable like those of a store.
public struct RecordIndex: RecordLookup, Sendable {
  private var records: [MergeRecord.ID: MergeRecord] = [:]
  private var keys: [IdentityKey: [MergeRecord.ID]] = [:]
  private var identifiers: [StableID: [MergeRecord.ID]] = [:]
  private var names: [FoldedName.Fingerprint: [MergeRecord.ID]] = [:]

  /// Indexes some records; of two with one id the first counts.
  public init(_ records: some Sequence<MergeRecord>) {
    for record in records where self.records[record.id] == nil { add(record) }
  }

  /// How many records there are.
  public var count: Int { records.count }

  /// Whether a record of this id is among them.
  public func contains(_ id: MergeRecord.ID) -> Bool { records[id] != nil }

  /// Records with this mailbox among their addresses, at most so many.
  public func records(with key: IdentityKey, limit: Int = .max) -> [MergeRecord] {
    found(keys[key]?.prefix(limit))
  }

  /// Every record to which its source gave this identifier.
  public func records(with id: StableID) -> [MergeRecord] { found(identifiers[id]) }

  /// Records whose name has this fingerprint, at most so many.
  public func records(named name: FoldedName.Fingerprint, limit: Int) -> [MergeRecord] {
    found(names[name]?.prefix(limit))
  }

  private mutating func add(_ record: MergeRecord) {
    records[record.id] = record
    for key in Set(record.addresses.map(\.identityKey)) { keys[key, default: []].append(record.id) }
    if let id = record.stableID { identifiers[id, default: []].append(record.id) }
    names[FoldedName(record.comparedName).fingerprint, default: []].append(record.id)
  }

  private func found(_ ids: (some Sequence<MergeRecord.ID>)?) -> [MergeRecord] {
    ids?.compactMap { records[$0] } ?? []
  }
}
