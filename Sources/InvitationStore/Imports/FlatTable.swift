/// A set of 64-bit hashes, each with a number, in one flat array.
///
/// The keys are good hashes already, so their low bits are the place: 12 bytes an entry and no
/// hashing, where a dictionary takes three times both. Holds what an import must recognise.
struct FlatTable {
  /// A hash in two halves, so that no entry has a gap and each is found with one look at memory.
  private struct Entry {
    var high: UInt32 = 0
    var low: UInt32 = 0
    var value: UInt32 = 0

    var isEmpty: Bool { high | low == 0 }
    var key: UInt64 { UInt64(high) << 32 | UInt64(low) }
  }

  private var entries: [Entry]
  private(set) var count = 0

  /// A table that grows by itself; `expecting` saves the growing.
  init(expecting count: Int = 0) {
    var room = 1 << 10
    while room * 3 < count * 4 { room *= 2 }
    entries = Array(repeating: Entry(), count: room)
  }

  /// The number stored under a hash; nil when it is not there.
  func value(of key: Int64) -> UInt32? {
    let entry = entries[place(of: Self.stored(key))]
    return entry.isEmpty ? nil : entry.value
  }

  /// Stores a number under a hash that has none; gives the one that was there already.
  mutating func insert(_ key: Int64, _ value: UInt32) -> UInt32? {
    let key = Self.stored(key)
    let place = place(of: key)
    guard entries[place].isEmpty else { return entries[place].value }
    entries[place] = Entry(
      high: UInt32(truncatingIfNeeded: key >> 32), low: UInt32(truncatingIfNeeded: key),
      value: value)
    count += 1
    if count * 5 > entries.count * 4 { grow() }
    return nil
  }

  private func place(of key: UInt64) -> Int {
    entries.withUnsafeBufferPointer { entries in
      let mask = entries.count - 1
      var place = Int(truncatingIfNeeded: key) & mask
      while !entries[place].isEmpty, entries[place].key != key { place = (place + 1) & mask }
      return place
    }
  }

  private mutating func grow() {
    var bigger = FlatTable(expecting: entries.count)
    for entry in entries where !entry.isEmpty {
      _ = bigger.insert(Int64(bitPattern: entry.key), entry.value)
    }
    self = bigger
  }

  /// Zero marks an empty place, so the one hash that is zero becomes one.
  private static func stored(_ key: Int64) -> UInt64 { key == 0 ? 1 : UInt64(bitPattern: key) }
}
