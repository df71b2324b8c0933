extension MergeGraph {
  /// More cards of one full name than this, and the name is common: it proves nothing.
  static let mostNamesakes = 50
  /// More people of one full name than this are not suggested to be one.
  static let mostSuggested = 5

  /// The groups that have a card of one full name, and where their cards come from.
  struct Namesakes {
    let name: String
    let groups: [Int]
    let sources: [Int: Set<String>]
    let companies: [Int: [CompanyName: String]]
    let keys: [Int: Set<IdentityKey>]
    let roleKeys: [Int: Set<IdentityKey>]

    /// Whether each of the two is the only candidate in every source it comes from.
    func areOnlyCandidates(_ a: Int, _ b: Int) -> Bool {
      let both = (sources[a] ?? []).union(sources[b] ?? [])
      return commonSource(a, b) == nil
        && groups.allSatisfy { $0 == a || $0 == b || both.isDisjoint(with: sources[$0] ?? []) }
    }

    /// A source that has both.
    func commonSource(_ a: Int, _ b: Int) -> String? {
      (sources[a] ?? []).intersection(sources[b] ?? []).min()
    }

    /// The name of a company that both have.
    func commonCompany(_ a: Int, _ b: Int) -> String? {
      let theirs = companies[b] ?? [:]
      return (companies[a] ?? [:]).filter { theirs[$0.key] != nil }.values.min()
    }

    /// Whether both have a company at all.
    func haveCompanies(_ a: Int, _ b: Int) -> Bool {
      companies[a]?.isEmpty == false && companies[b]?.isEmpty == false
    }

    /// Whether they have a personal mailbox in common, which other rules judge.
    func shareMailbox(_ a: Int, _ b: Int) -> Bool {
      !(keys[a] ?? []).isDisjoint(with: keys[b] ?? [])
    }

    /// An address of a role that both have.
    func commonRole(_ a: Int, _ b: Int) -> IdentityKey? {
      (roleKeys[a] ?? []).intersection(roleKeys[b] ?? []).min { $0.text < $1.text }
    }
  }

  /// Joins by full name and company across sources: R6.
  mutating func joinByNameAndCompany() {
    var edges: [Edge] = []
    for namesakes in allNamesakes() {
      for (place, b) in namesakes.groups.enumerated() {
        for a in namesakes.groups[..<place] {
          guard !namesakes.shareMailbox(a, b), namesakes.areOnlyCandidates(a, b),
            let company = namesakes.commonCompany(a, b)
          else { continue }
          edges.append(
            Edge(a: a, b: b, evidence: .nameAndCompany(name: namesakes.name, company: company)))
        }
      }
    }
    join(edges)
  }

  /// Groups with the same full name, for every name that more than one group has.
  mutating func allNamesakes() -> [Namesakes] {
    var buckets: [FoldedName: [Int]] = [:]
    for (index, card) in cards.enumerated()
    where card.written.isFull && names?.contains(card.written.fingerprint) != false {
      buckets[card.written, default: []].append(index)
    }
    let several = buckets.filter { (2...Self.mostNamesakes).contains($0.value.count) }
      .mapValues { bucket in
        let people = bucket.filter { cards[$0].kind == .person && cards[$0].isEvidence }
        return Set(people.map { group($0) }).sorted()
      }
      .filter { $0.value.count > 1 }
    let members = members(of: Set(several.values.joined()))
    return several.sorted { $0.key.key < $1.key.key }
      .map { namesakes($0.value, name: $0.key, members: members) }
  }

  private mutating func members(of groups: Set<Int>) -> [Int: [Int]] {
    var members: [Int: [Int]] = [:]
    for card in cards.indices {
      let group = group(card)
      if groups.contains(group) { members[group, default: []].append(card) }
    }
    return members
  }

  private func namesakes(_ groups: [Int], name: FoldedName, members: [Int: [Int]]) -> Namesakes {
    func gather<Value>(_ value: ([MergeCard]) -> Value) -> [Int: Value] {
      Dictionary(
        uniqueKeysWithValues: groups.map { ($0, value((members[$0] ?? []).map { cards[$0] })) })
    }
    let shown = groups.flatMap { members[$0] ?? [] }.first { cards[$0].written == name }
    return Namesakes(
      name: shown.map { cards[$0].shownName } ?? name.key,
      groups: groups,
      sources: gather { Set($0.map(\.source)) },
      companies: gather { cards in
        Dictionary(
          cards.filter { $0.written == name }
            .compactMap { card in card.company.map { ($0, card.shownCompany) } },
          uniquingKeysWith: min)
      },
      keys: gather { Set($0.flatMap(\.keys)) },
      roleKeys: gather { Set($0.flatMap(\.roleKeys)) })
  }
}
