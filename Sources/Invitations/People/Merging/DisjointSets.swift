/// Numbers from 0, joined into sets; the least number of a set stands for it.
struct DisjointSets {
  private var parents: [UInt32]

  /// So many sets of one.
  init(count: Int) { parents = (0..<UInt32(count)).map { $0 } }

  /// Adds a set of one.
  mutating func append() { parents.append(UInt32(parents.count)) }

  /// How many numbers there are.
  var count: Int { parents.count }

  /// The number that stands for the set of this one.
  mutating func root(_ number: Int) -> Int {
    var place = number
    while Int(parents[place]) != place {
      parents[place] = parents[Int(parents[place])]
      place = Int(parents[place])
    }
    return place
  }

  /// Makes one set of two.
  mutating func unite(_ a: Int, _ b: Int) {
    let (rootA, rootB) = (root(a), root(b))
    guard rootA != rootB else { return }
    parents[max(rootA, rootB)] = UInt32(min(rootA, rootB))
  }
}
