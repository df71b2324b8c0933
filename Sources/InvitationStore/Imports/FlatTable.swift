/// A set of 64-bit hashes, each with a number, in two flat arrays.
///
/// The keys are good hashes already, so their low bits are the place: 12 bytes an entry and no
/// hashing, where a dictionary takes three times both. Holds what a first import must recognise.
struct FlatTable {
  private var keys: [UInt64] = []
  private var values: [UInt32] = []
  private(set) var count = 0

  /// Room to begin with is a power of two.
  init(room: Int = 1 << 12) {
    keys = Array(repeating: 0, count: room)
    values = Array(repeating: 0, count: room)
  }

  /// The number stored under a hash; nil when it is not there.
  func value(of key: Int64) -> UInt32? {
    let place = place(of: Self.stored(key))
    return keys[place] == 0 ? nil : values[place]
  }

  /// Stores a number under a hash that has none; says whether it had none.
  mutating func insert(_ key: Int64, _ value: UInt32 = 0) -> Bool {
    let key = Self.stored(key)
    let place = place(of: key)
    guard keys[place] == 0 else { return false }
    keys[place] = key
    values[place] = value
    count += 1
    if count * 5 > keys.count * 4 { grow() }
    return true
  }

  /// All entries, in the order of the hashes as signed numbers.
  ///
  /// Empties the table while it makes the list, to stay small.
  mutating func drain() -> [(key: Int64, value: UInt32)] {
    var entries: [(key: Int64, value: UInt32)] = []
    entries.reserveCapacity(count)
    for (key, value) in zip(keys, values) where key != 0 {
      entries.append((Int64(bitPattern: key), value))
    }
    self = FlatTable()
    entries.sort { $0.key < $1.key }
    return entries
  }

  private func place(of key: UInt64) -> Int {
    let mask = keys.count - 1
    var place = Int(truncatingIfNeeded: key) & mask
    while keys[place] != 0, keys[place] != key { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    var bigger = FlatTable(room: keys.count * 2)
    for (key, value) in zip(keys, values) where key != 0 {
      let place = bigger.place(of: key)
      bigger.keys[place] = key
      bigger.values[place] = value
    }
    bigger.count = count
    self = bigger
  }

  /// Zero marks an empty place, so the one hash that is zero becomes one.
  private static func stored(_ key: Int64) -> UInt64 { key == 0 ? 1 : UInt64(bitPattern: key) }
}
