/// Hashes of what records say, each with its record, in 12 bytes.
///
/// Kept in parts by the first bits of the hash, so that growing moves little memory and each part
/// fits into the cache when it is searched.
struct ClueTable {
  private struct Clue {
    let high: UInt32
    let low: UInt32
    let record: UInt32
  }

  private var parts: [[Clue]] = Array(repeating: [], count: 256)

  /// Adds what a record says.
  mutating func append(_ hash: UInt64, record: Int) {
    parts[Int(hash >> 56)].append(
      Clue(
        high: UInt32(truncatingIfNeeded: hash >> 32), low: UInt32(truncatingIfNeeded: hash),
        record: UInt32(record)))
  }

  /// Unites records that say the same, and forgets everything.
  mutating func unite(in sets: inout DisjointSets) {
    var slots: [UInt32] = []
    for place in parts.indices {
      let part = parts[place]
      parts[place] = []
      var size = 16
      while size < part.count * 2 { size *= 2 }
      slots.removeAll(keepingCapacity: true)
      slots.append(contentsOf: repeatElement(0, count: size))
      for (index, clue) in part.enumerated() {
        var slot = Int(clue.low) & (size - 1)
        while slots[slot] != 0 {
          let other = part[Int(slots[slot]) - 1]
          if other.low == clue.low, other.high == clue.high {
            sets.unite(Int(other.record), Int(clue.record))
            break
          }
          slot = (slot + 1) & (size - 1)
        }
        if slots[slot] == 0 { slots[slot] = UInt32(index + 1) }
      }
    }
  }

  /// Hands out the records that say the same, for each thing that several say, and forgets it.
  mutating func forEachRun(_ body: (UInt64, [Int]) -> Void) {
    for place in parts.indices {
      var part = parts[place]
      parts[place] = []
      part.sort { a, b in
        if a.high != b.high { return a.high < b.high }
        if a.low != b.low { return a.low < b.low }
        return a.record < b.record
      }
      var start = 0
      while start < part.count {
        var end = start + 1
        while end < part.count, part[end].low == part[start].low, part[end].high == part[start].high
        {
          end += 1
        }
        if end - start > 1 {
          let hash = UInt64(part[start].high) << 32 | UInt64(part[start].low)
          body(hash, part[start..<end].map { Int($0.record) })
        }
        start = end
      }
    }
  }
}
