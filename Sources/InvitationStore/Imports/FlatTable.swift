/// A set of 64-bit hashes, each with a number where somebody asks for it, in flat arrays.
///
/// The keys are good hashes already, so their first bits are the place: 8 bytes a place, or 12 with
/// numbers, and no hashing, where a dictionary takes three times both. The order of the places is
/// that of the keys, so a table that grows is read and written from the start to the end. Holds what
/// an import must recognise.
struct FlatTable {
  private var keys: [UInt64]
  /// One for each place; none where nobody asks for them.
  private var numbers: [UInt32]
  private(set) var count = 0

  /// A table that grows by itself; `expecting` saves the growing.
  init(expecting count: Int = 0, isNumbered: Bool = true) {
    self.init(room: max(1 << 10, count + count / 3), isNumbered: isNumbered)
  }

  private init(room: Int, isNumbered: Bool) {
    keys = Array(repeating: 0, count: room)
    numbers = isNumbered ? Array(repeating: 0, count: room) : []
  }

  /// The number stored under a hash; nil when it is not there.
  func value(of key: Int64) -> UInt32? {
    let place = place(of: Self.stored(key))
    return keys[place] == 0 ? nil : number(at: place)
  }

  /// Stores a number under a hash that has none; gives the one that was there already, which is 0
  /// where none are kept.
  mutating func insert(_ key: Int64, _ value: UInt32) -> UInt32? {
    let key = Self.stored(key)
    let place = place(of: key)
    guard keys[place] == 0 else { return number(at: place) }
    keys[place] = key
    if !numbers.isEmpty { numbers[place] = value }
    count += 1
    if count * 5 > keys.count * 4 { grow() }
    return nil
  }

  private func number(at place: Int) -> UInt32 { numbers.isEmpty ? 0 : numbers[place] }

  private func place(of key: UInt64) -> Int {
    keys.withUnsafeBufferPointer { keys in
      var place = Int(key.multipliedFullWidth(by: UInt64(keys.count)).high)
      while keys[place] != 0, keys[place] != key {
        place += 1
        if place == keys.count { place = 0 }
      }
      return place
    }
  }

  private mutating func grow() {
    var bigger = FlatTable(room: keys.count + keys.count / 2, isNumbered: !numbers.isEmpty)
    for place in keys.indices where keys[place] != 0 {
      _ = bigger.insert(Int64(bitPattern: keys[place]), number(at: place))
    }
    self = bigger
  }

  /// Zero marks an empty place, so the one hash that is zero becomes one.
  private static func stored(_ key: Int64) -> UInt64 { key == 0 ? 1 : UInt64(bitPattern: key) }
}
