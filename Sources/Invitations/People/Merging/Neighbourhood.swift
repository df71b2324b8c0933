/// Everything that can have a say in who some records are.
///
/// It is closed: no rule ties a record of it to one outside, so resolving it gives for its records
/// what resolving everything would give.
struct Neighbourhood<Stored: RecordLookup> {
  private(set) var records: [MergeRecord] = []
  /// Mailboxes under so many names that only equal names count there; not all their records are here.
  private(set) var crowded: Set<IdentityKey> = []

  private let resolver: PersonResolver
  private let ownerName: FoldedName
  private let stored: Stored
  private let given: RecordIndex
  private var seen: Set<MergeRecord.ID> = []
  private var asked: Set<Question> = []
  private var reader = NameReader()

  private enum Question: Hashable {
    case key(IdentityKey)
    case role(IdentityKey)
    case identifier(StableID)
    case name(FoldedName.Fingerprint)
    case nameAt(IdentityKey, FoldedName.Fingerprint)
  }

  /// Gathers the neighbourhood of some records, given ones and stored ones together.
  init(of given: [MergeRecord], in stored: Stored, for resolver: PersonResolver) throws {
    self.resolver = resolver
    self.stored = stored
    self.given = RecordIndex(given)
    ownerName = FoldedName(resolver.owner.name)
    add(given)
    let joins = resolver.decisions.all.filter { $0.verdict == .join }
    var partners: [RecordHandle: [RecordHandle]] = [:]
    for decision in joins {
      for handle in decision.first { partners[handle, default: []] += decision.second }
      for handle in decision.second { partners[handle, default: []] += decision.first }
    }
    var next = 0
    while next < records.count {
      let record = records[next]
      next += 1
      try askAround(record)
      guard !partners.isEmpty else { continue }
      for handle in record.handles { try ask(for: partners[handle] ?? []) }
    }
  }

  private mutating func askAround(_ record: MergeRecord) throws {
    let name = FoldedName(record.comparedName, with: &reader)
    for address in record.addresses {
      let key = address.identityKey
      // The owner's mailboxes and those of roles tie nobody together, but for the nameless.
      guard !resolver.owner.owns(address), MailboxRole(of: address) == nil else { continue }
      if asked.insert(.key(key)).inserted { try askEverybody(at: key) }
      if crowded.contains(key) { try askNamesakes(of: record, name.fingerprint, at: key) }
    }
    if let id = record.stableID, asked.insert(.identifier(id)).inserted {
      add(try lookUp(id))
    }
    if name.isFull, record.kind == .person { try askNamesakes(name.fingerprint) }
    try askRoles(of: record)
  }

  /// Everybody with a mailbox, unless it is crowded with those who are not given: then it is so with
  /// and without those who are, and proves nothing for two different names.
  private mutating func askEverybody(at key: IdentityKey) throws {
    var limit = MergeGraph.mostNamesakes
    while true {
      let found = try stored.records(with: key, limit: limit + given.records(with: key).count)
      let others = found.filter { !given.contains($0.id) }
      var names: Set<FoldedName.Fingerprint> = []
      for record in others where !isOwn(record) {
        names.insert(FoldedName(record.comparedName, with: &reader).fingerprint)
        guard names.count <= MergeGraph.mostNames else {
          crowded.insert(key)
          return
        }
      }
      guard found.count >= limit else { return add(given.records(with: key) + others) }
      limit *= 4
    }
  }

  /// Those at a crowded mailbox who have the name of a record.
  private mutating func askNamesakes(
    of record: MergeRecord, _ name: FoldedName.Fingerprint, at key: IdentityKey
  ) throws {
    // A card of the owner without a name has the owner's.
    let nameless = FoldedName.Fingerprint(0)
    let names =
      isOwn(record) || name == ownerName.fingerprint
      ? [name, nameless, ownerName.fingerprint] : [name]
    for name in names where asked.insert(.nameAt(key, name)).inserted {
      let limit = MergeGraph.mostNamesakes + given.count
      var found = name == nameless ? [] : try lookUp(name, limit: limit)
      if name == nameless || found.count >= limit { found = try lookUp(key) }
      for record in found where record.addresses.contains(where: { $0.identityKey == key }) {
        guard FoldedName(record.comparedName, with: &reader).fingerprint == name else { continue }
        add([record])
      }
    }
  }

  /// Everybody with a name, unless too many have it: then it proves nothing about any of them.
  private mutating func askNamesakes(_ name: FoldedName.Fingerprint) throws {
    guard asked.insert(.name(name)).inserted else { return }
    let limit = MergeGraph.mostNamesakes
    let found = try lookUp(name, limit: limit + 1 + given.count)
    if found.count <= limit { add(found) }
  }

  private func isOwn(_ record: MergeRecord) -> Bool {
    record.addresses.contains(where: resolver.owner.owns)
  }

  /// A card of nobody with nothing but a role's mailbox is one with others of that kind.
  private mutating func askRoles(of record: MergeRecord) throws {
    guard isBareRole(record) else { return }
    for address in record.addresses where MailboxRole(of: address) != nil {
      let key = address.identityKey
      guard asked.insert(.role(key)).inserted else { continue }
      add(try lookUp(key).filter(isBareRole))
    }
  }

  private func isBareRole(_ record: MergeRecord) -> Bool {
    FoldedName(record.comparedName).isEmpty
      && record.addresses.allSatisfy {
        MailboxRole(of: $0) != nil || resolver.owner.owns($0)
      }
  }

  private mutating func ask(for handles: [RecordHandle]) throws {
    for handle in handles {
      let found: [MergeRecord]
      switch handle {
      case .identifier(let id): found = try lookUp(id)
      case .card(_, _, let key): found = try lookUp(key)
      case .bare(_, let name, _): found = try lookUp(name, limit: .max)
      }
      add(found.filter { $0.handles.contains(handle) })
    }
  }

  private func lookUp(_ key: IdentityKey) throws -> [MergeRecord] {
    given.records(with: key) + others(try stored.records(with: key, limit: .max))
  }

  private func lookUp(_ id: StableID) throws -> [MergeRecord] {
    given.records(with: id) + others(try stored.records(with: id))
  }

  private func lookUp(_ name: FoldedName.Fingerprint, limit: Int) throws -> [MergeRecord] {
    given.records(named: name, limit: limit)
      + others(try stored.records(named: name, limit: limit))
  }

  private func others(_ found: [MergeRecord]) -> [MergeRecord] {
    found.filter { !given.contains($0.id) }
  }

  private mutating func add(_ found: [MergeRecord]) {
    for record in found where seen.insert(record.id).inserted { records.append(record) }
  }
}

extension PersonResolver {
  /// Resolves some records together with everything stored that has a say in who they are.
  ///
  /// Takes time in proportion to that neighbourhood, however much is stored: a few dozen records
  /// for most. The records given need not be stored yet; where one is, the given one counts.
  public func resolve(
    _ records: [MergeRecord], in stored: some RecordLookup
  ) throws -> Resolution {
    let all = try Neighbourhood(of: records, in: stored, for: self)
    return resolve(all.records, comparing: nil, crowded: all.crowded)
  }
}
