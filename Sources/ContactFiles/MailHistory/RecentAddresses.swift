internal import Invitations

/// The addresses of the header values that were read last, as most mail is from and to the same few.
///
/// A value has one place, found by a quick hash, and takes it from the one that was there: so it is
/// compared as a whole, and no mail can make the memory grow.
struct RecentAddresses {
  private struct Entry {
    var value: [UInt8] = []
    var addresses: [EmailAddress] = []
  }

  private var entries = [Entry](repeating: Entry(), count: 1 << Self.bits)

  private static let bits = 14
  /// A longer value is seldom read twice.
  private static let longest = 512

  /// The addresses of a value; `read` gives those of one that is not there.
  ///
  /// Equal values give the same array, not only an equal one, as long as they are remembered.
  mutating func addresses(
    of value: UnsafeRawBufferPointer, read: (UnsafeRawBufferPointer) -> [EmailAddress]
  ) -> [EmailAddress] {
    guard value.count <= Self.longest else { return read(value) }
    let place = Self.place(of: value)
    let isThere = entries[place].value.withUnsafeBytes { Self.areEqual($0, value) }
    if isThere { return entries[place].addresses }
    let addresses = read(value)
    entries[place] = Entry(value: Array(value), addresses: addresses)
    return addresses
  }

  private static func areEqual(
    _ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer
  ) -> Bool {
    guard first.count == second.count else { return false }
    var offset = 0
    while offset + 8 <= first.count {
      let word = first.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      guard word == second.loadUnaligned(fromByteOffset: offset, as: UInt64.self) else {
        return false
      }
      offset += 8
    }
    return first[offset...].elementsEqual(second[offset...])
  }

  private static func place(of value: UnsafeRawBufferPointer) -> Int {
    var hash = UInt64(value.count)
    func mix(_ word: UInt64) {
      hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash &>> 32
    }
    var offset = 0
    while offset + 8 <= value.count {
      mix(value.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    while offset < value.count {
      mix(UInt64(value[offset]))
      offset += 1
    }
    return Int((hash &* 0x9E37_79B9_7F4A_7C15) &>> UInt64(64 - bits))
  }
}
