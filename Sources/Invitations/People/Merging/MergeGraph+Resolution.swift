extension MergeGraph {
  /// Who is who, after all rules.
  mutating func resolution() -> Resolution {
    let own = cards.indices.filter { cards[$0].isOwn }
    let ownGroups = Set(own.map { group($0) })
    let ownLead = ownGroups.min()
    // The owner is one, whatever else the groups of his cards say.
    let person = cards.indices.map { card in
      let group = group(card)
      return ownGroups.contains(group) ? ownLead ?? group : group
    }
    var members: [Int: [Int]] = [:]
    for (card, person) in person.enumerated() { members[person, default: []].append(card) }
    let lead = members.mapValues { $0.map { cards[$0].id }.min() ?? cards[$0[0]].id }
    var joins = joinsByPerson(person)
    if let ownLead { joins[ownLead, default: []] += ownJoins(ownGroups, ownLead) }
    let people = members.map { place, members in
      Resolution.Person(
        records: members.map { cards[$0].id }.sorted(),
        joins: (joins[place] ?? []).sorted { ($0.first, $0.second) < ($1.first, $1.second) },
        isSelf: place == ownLead)
    }
    return Resolution(
      people: people.sorted { $0.lead < $1.lead },
      suggestions: suggestions(person, lead),
      sharedAddresses: sharedAddresses(person, lead))
  }

  private func joinsByPerson(_ person: [Int]) -> [Int: [Join]] {
    var joins: [Int: [Join]] = [:]
    for edge in self.joins {
      joins[person[edge.a], default: []].append(join(edge.a, edge.b, edge.evidence))
    }
    return joins
  }

  private func ownJoins(_ groups: Set<Int>, _ lead: Int) -> [Join] {
    groups.subtracting([lead]).map { join(lead, $0, .own) }
  }

  private func join(_ a: Int, _ b: Int, _ evidence: Join.Evidence) -> Join {
    let (first, second) = (cards[a].id, cards[b].id)
    return Join(first: min(first, second), second: max(first, second), evidence: evidence)
  }

  private func sharedAddresses(
    _ person: [Int], _ lead: [Int: MergeRecord.ID]
  ) -> [SharedAddress] {
    var holders: [IdentityKey: Set<Int>] = [:]
    var roles: Set<IdentityKey> = []
    for (index, card) in cards.enumerated() {
      for key in card.keys + card.roleKeys { holders[key, default: []].insert(person[index]) }
      roles.formUnion(card.roleKeys)
    }
    return holders.filter { $0.value.count > 1 }
      .map { key, people in
        SharedAddress(
          key: key, people: people.compactMap { lead[$0] }.sorted(), isRole: roles.contains(key))
      }
      .sorted { $0.key.text < $1.key.text }
  }

  // MARK: Suggestions

  private mutating func suggestions(
    _ person: [Int], _ lead: [Int: MergeRecord.ID]
  ) -> [JoinSuggestion] {
    var found: [Pair: JoinSuggestion] = [:]
    func suggest(_ a: Int, _ b: Int, _ evidence: JoinSuggestion.Evidence) {
      let pair = Pair(person[a], person[b])
      guard pair.a != pair.b, found[pair] == nil, let first = lead[pair.a],
        let second = lead[pair.b]
      else { return }
      found[pair] = JoinSuggestion(
        first: min(first, second), second: max(first, second), evidence: evidence)
    }
    for edge in cuts where !isConflict(group(edge.a), group(edge.b)) {
      suggest(edge.a, edge.b, .chain(edge.evidence))
    }
    for namesakes in allNamesakes() where namesakes.groups.count <= Self.mostSuggested {
      for (place, b) in namesakes.groups.enumerated() {
        for a in namesakes.groups[..<place] where !isConflict(a, b) {
          suggest(a, b, Self.evidence(a, b, namesakes))
        }
      }
    }
    return found.values.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  private static func evidence(
    _ a: Int, _ b: Int, _ namesakes: Namesakes
  ) -> JoinSuggestion.Evidence {
    let name = namesakes.name
    if let key = namesakes.commonRole(a, b) { return .role(name: name, key) }
    if let source = namesakes.commonSource(a, b) { return .sameSource(name: name, source: source) }
    guard namesakes.haveCompanies(a, b) else { return .companyMissing(name: name) }
    return namesakes.commonCompany(a, b) == nil
      ? .companiesDiffer(name: name) : .severalCandidates(name: name)
  }
}
