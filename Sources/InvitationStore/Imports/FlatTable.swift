/// A set of 64-bit hashes, each with a number, in two flat arrays.
///
/// The keys are good hashes already, so their low bits are the place: 12 bytes an entry and no
/// hashing, where a dictionary takes three times both. Holds what an import must recognise.
struct FlatTable {
  private var keys: [UInt64]
  private var values: [UInt32]
  private(set) var count = 0

  /// A table that grows by itself; `expecting` saves the growing.
  init(expecting count: Int = 0) {
    var room = 1 << 10
    while room * 3 < count * 4 { room *= 2 }
    keys = Array(repeating: 0, count: room)
    values = Array(repeating: 0, count: room)
  }

  /// The number stored under a hash; nil when it is not there.
  func value(of key: Int64) -> UInt32? {
    let key = Self.stored(key)
    return keys.withUnsafeBufferPointer { keys in
      let place = Self.place(of: key, in: keys)
      return keys[place] == 0 ? nil : values[place]
    }
  }

  /// Stores a number under a hash that has none; gives the one that was there already.
  mutating func insert(_ key: Int64, _ value: UInt32) -> UInt32? {
    let key = Self.stored(key)
    let place = keys.withUnsafeBufferPointer { Self.place(of: key, in: $0) }
    guard keys[place] == 0 else { return values[place] }
    keys[place] = key
    values[place] = value
    count += 1
    if count * 5 > keys.count * 4 { grow() }
    return nil
  }

  private static func place(of key: UInt64, in keys: UnsafeBufferPointer<UInt64>) -> Int {
    let mask = keys.count - 1
    var place = Int(truncatingIfNeeded: key) & mask
    while keys[place] != 0, keys[place] != key { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    var bigger = FlatTable(expecting: keys.count)
    for (key, value) in zip(keys, values) where key != 0 {
      _ = bigger.insert(Int64(bitPattern: key), value)
    }
    self = bigger
  }

  /// Zero marks an empty place, so the one hash that is zero becomes one.
  private static func stored(_ key: Int64) -> UInt64 { key == 0 ? 1 : UInt64(bitPattern: key) }
}
