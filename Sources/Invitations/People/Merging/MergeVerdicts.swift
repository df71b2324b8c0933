/// The user's decisions, as far as they are about the cards at hand.
struct MergeVerdicts {
  /// Cards that are one person.
  private(set) var joins: [MergeGraph.Edge] = []
  /// Cards that are not.
  private(set) var apart: Set<Pair> = []

  /// Finds the cards of each decision; the later decision about a pair counts.
  init(_ decisions: MergeDecisions, cards: [MergeCard]) {
    guard !decisions.all.isEmpty else { return }
    var places: [RecordHandle: [Int]] = [:]
    for (index, card) in cards.enumerated() {
      for handle in card.handles { places[handle, default: []].append(index) }
    }
    var verdicts: [Pair: MergeDecision.Verdict] = [:]
    for decision in decisions.all {
      let others = Set(decision.second.flatMap { places[$0] ?? [] })
      guard !others.isEmpty else { continue }
      for card in Set(decision.first.flatMap { places[$0] ?? [] }) {
        for other in others where other != card {
          verdicts[Pair(card, other)] = decision.verdict
        }
      }
    }
    for (pair, verdict) in verdicts {
      switch verdict {
      case .join: joins.append(MergeGraph.Edge(a: pair.a, b: pair.b, evidence: .decision))
      case .separate: apart.insert(pair)
      }
    }
  }
}
