/// How well scores put what came true before what did not; both outcomes must be there.
enum Measures {
  /// The chance that something that came true scored higher than something that did not.
  static func areaUnderCurve(_ scores: [Double], _ outcomes: [Bool]) -> Double {
    let misses = zip(scores, outcomes).filter { !$0.1 }.map(\.0).sorted()
    let hits = zip(scores, outcomes).filter { $0.1 }.map(\.0)
    let ranks = hits.map { score in
      Double(
        misses.partitionPoint { $0 >= score } + misses.partitionPoint { $0 > score }) / 2
    }
    return ranks.reduce(0, +) / Double(hits.count * misses.count)
  }

  /// The mean precision at each hit, highest score first; equal scores stay in their order.
  static func averagePrecision(_ scores: [Double], _ outcomes: [Bool]) -> Double {
    let order = scores.indices.sorted { (-scores[$0], $0) < (-scores[$1], $1) }
    var hits = 0.0
    var total = 0.0
    for (rank, index) in order.enumerated() where outcomes[index] {
      hits += 1
      total += hits / Double(rank + 1)
    }
    return total / hits
  }
}

extension Array {
  /// The first index from which on the condition holds, in an array where it then always does.
  fileprivate func partitionPoint(_ holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
