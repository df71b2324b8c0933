extension MergeGraph {
  /// How the names of two cards with something in common agree, strongest first.
  private enum Agreement: CaseIterable {
    case same, compatible, nameless
  }

  /// More different names at one mailbox than this, and it proves nothing about any of them.
  static let mostNames = 12

  /// Joins by identifiers and mailboxes: R1, R2 and R4.
  mutating func joinByIdentifiersAndAddresses() {
    var identifiers: [StableID: [Int]] = [:]
    var mailboxes: [IdentityKey: [Int]] = [:]
    var roles: [IdentityKey: [Int]] = [:]
    for (index, card) in cards.enumerated() where card.isEvidence {
      if let id = card.stableID { identifiers[id, default: []].append(index) }
      for key in card.keys { mailboxes[key, default: []].append(index) }
      // Cards of nobody, with nothing but a role's mailbox, are that mailbox.
      guard card.name.isEmpty, card.keys.isEmpty else { continue }
      for key in card.roleKeys { roles[key, default: []].append(index) }
    }
    for agreement in Agreement.allCases {
      join(edges(in: identifiers, agreement) { id, _ in .identifier(id) })
    }
    let quiet = mailboxes.filter { !crowded.contains($0.key) }
    for agreement in Agreement.allCases {
      join(
        edges(in: agreement == .same ? mailboxes : quiet, agreement) { key, isNameless in
          isNameless ? .namelessAddress(key) : .address(key)
        })
    }
    join(edges(in: roles, .same) { key, _ in .namelessAddress(key) })
  }

  private mutating func edges<Key>(
    in buckets: [Key: [Int]], _ agreement: Agreement,
    evidence: (Key, _ isNameless: Bool) -> Join.Evidence
  ) -> [Edge] {
    var edges: [Edge] = []
    for (key, cards) in buckets where cards.count > 1 {
      let pairs =
        switch agreement {
        case .same: sameNames(cards)
        case .compatible: compatibleNames(cards, isNameless: false)
        case .nameless: compatibleNames(cards, isNameless: true)
        }
      for (a, b) in pairs {
        let isNameless = self.cards[a].name.isEmpty || self.cards[b].name.isEmpty
        edges.append(Edge(a: min(a, b), b: max(a, b), evidence: evidence(key, isNameless)))
      }
    }
    return edges
  }

  private func sameNames(_ bucket: [Int]) -> [(Int, Int)] {
    var first: [FoldedName: [ContactRecord.Kind: Int]] = [:]
    var pairs: [(Int, Int)] = []
    for card in bucket {
      if let other = first[cards[card].name]?[cards[card].kind] {
        pairs.append((other, card))
      } else {
        first[cards[card].name, default: [:]][cards[card].kind] = card
      }
    }
    return pairs
  }

  private mutating func compatibleNames(_ bucket: [Int], isNameless: Bool) -> [(Int, Int)] {
    var seen: Set<NameOfGroup> = []
    var some: [Int] = []
    for card in bucket {
      let name = NameOfGroup(group: group(card), name: cards[card].name)
      guard seen.insert(name).inserted else { continue }
      some.append(card)
      guard some.count <= Self.mostNames else { return [] }
    }
    var pairs: [(Int, Int)] = []
    for (place, a) in some.enumerated() {
      for b in some[..<place] where group(a) != group(b) && cards[a].kind == cards[b].kind {
        let (mine, theirs) = (cards[a].name, cards[b].name)
        guard (mine.isEmpty || theirs.isEmpty) == isNameless, mine.isCompatible(with: theirs) else {
          continue
        }
        pairs.append((a, b))
      }
    }
    return pairs
  }

  private struct NameOfGroup: Hashable {
    let group: Int
    let name: FoldedName
  }
}
