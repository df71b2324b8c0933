/// Everything that can have a say in who some records are.
///
/// It is closed: no rule ties a record of it to one outside, so resolving it gives for its records
/// what resolving everything would give.
struct Neighbourhood<Stored: RecordLookup> {
  private(set) var records: [MergeRecord] = []
  private let resolver: PersonResolver
  private let stored: Stored
  private let given: RecordIndex
  private var seen: Set<MergeRecord.ID> = []
  private var asked: Set<Question> = []
  private var reader = NameReader()

  private enum Question: Hashable {
    case key(IdentityKey)
    case identifier(StableID)
    case name(FoldedName.Fingerprint)
  }

  /// Gathers the neighbourhood of some records, given ones and stored ones together.
  init(of given: [MergeRecord], in stored: Stored, for resolver: PersonResolver) throws {
    self.resolver = resolver
    self.stored = stored
    self.given = RecordIndex(given)
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
    for address in record.addresses {
      let key = address.identityKey
      // The owner's mailboxes and those of roles tie nobody together, but for the nameless.
      guard !resolver.owner.ownKeys.contains(key), MailboxRole(of: address) == nil else { continue }
      try ask(.key(key))
    }
    if let id = record.stableID { try ask(.identifier(id)) }
    let name = FoldedName(record.comparedName, with: &reader)
    if name.isFull, record.kind == .person { try ask(.name(name.fingerprint)) }
    try askRoles(of: record)
  }

  /// A card of nobody with nothing but a role's mailbox is one with others of that kind.
  private mutating func askRoles(of record: MergeRecord) throws {
    guard isBareRole(record) else { return }
    for address in record.addresses where MailboxRole(of: address) != nil {
      let found = try records(.key(address.identityKey))
      add(found.filter(isBareRole))
    }
  }

  private func isBareRole(_ record: MergeRecord) -> Bool {
    FoldedName(record.comparedName).isEmpty
      && record.addresses.allSatisfy {
        MailboxRole(of: $0) != nil || resolver.owner.ownKeys.contains($0.identityKey)
      }
  }

  private mutating func ask(for handles: [RecordHandle]) throws {
    for handle in handles {
      let found: [MergeRecord]
      switch handle {
      case .identifier(let id): found = try records(.identifier(id))
      case .card(_, _, let key): found = try records(.key(key))
      case .bare(_, let name, _): found = try records(.name(name), limit: .max)
      }
      add(found.filter { $0.handles.contains(handle) })
    }
  }

  private mutating func ask(_ question: Question) throws {
    guard asked.insert(question).inserted else { return }
    let limit = MergeGraph.mostNamesakes
    let found = try records(question, limit: limit + 1 + given.count)
    // A name that too many have proves nothing about any of them.
    if case .name = question, found.count > limit { return }
    add(found)
  }

  private func records(_ question: Question, limit: Int = .max) throws -> [MergeRecord] {
    let (new, old) =
      switch question {
      case .key(let key): (given.records(with: key), try stored.records(with: key))
      case .identifier(let id): (given.records(with: id), try stored.records(with: id))
      case .name(let name):
        (given.records(named: name, limit: limit), try stored.records(named: name, limit: limit))
      }
    return new + old.filter { !given.contains($0.id) }
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
    resolve(try Neighbourhood(of: records, in: stored, for: self).records)
  }
}
