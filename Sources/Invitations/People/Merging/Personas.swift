/// Who the cards could be: a kind and a name, or several where the user joined different ones.
struct Personas {
  private struct Look: Hashable {
    let kind: ContactRecord.Kind
    let name: FoldedName
  }

  /// The persona of each card.
  private(set) var ofCard: [Int] = []
  private var looks: [[Look]] = []

  /// Takes the names of all cards; cards that are one group already share all their names.
  mutating func fill(with cards: [MergeCard], groups: [Int]) {
    var ofGroup: [Int: Set<Look>] = [:]
    for (index, card) in cards.enumerated() {
      ofGroup[groups[index], default: []].insert(Look(kind: card.kind, name: card.name))
    }
    var places: [Set<Look>: Int] = [:]
    ofCard = cards.indices.map { index in
      let names = ofGroup[groups[index]] ?? []
      if let place = places[names] { return place }
      places[names] = looks.count
      looks.append(Array(names))
      return looks.count - 1
    }
  }

  /// Whether the two can be one human.
  func isCompatible(_ a: Int, _ b: Int) -> Bool {
    a == b
      || looks[a].contains { mine in
        looks[b].contains { $0.kind == mine.kind && $0.name.isCompatible(with: mine.name) }
      }
  }
}
