/// A fast hash of what a record says, seeded anew in every run.
///
/// The seed keeps anybody from making an address book in which two strangers look the same.
struct ClueHash {
  /// What a text is, so that an identifier is never taken for a mailbox.
  enum Space: UInt64 {
    case mailbox, role, identifier, company
  }

  private let seed: UInt64
  private let factor: UInt64

  /// Takes the seed that the process has for its dictionaries.
  init() {
    seed = Self.random(0)
    factor = Self.random(1) | 1
  }

  /// The hash of one text, or of two in this order.
  func of(_ space: Space, _ text: String, _ more: String = "") -> UInt64 {
    mix(add(more, to: add(text, to: mix(seed ^ space.rawValue))))
  }

  private func add(_ text: String, to hash: UInt64) -> UInt64 {
    var text = text
    return text.withUTF8 { bytes in
      var hash = hash ^ UInt64(bytes.count)
      var place = 0
      let raw = UnsafeRawBufferPointer(bytes)
      while place + 8 <= raw.count {
        hash = mix(hash ^ raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
        place += 8
      }
      var rest: UInt64 = 0
      for byte in bytes[place...] { rest = rest << 8 | UInt64(byte) }
      return mix(hash ^ rest)
    }
  }

  /// Both halves of a product, which every bit of the two factors reaches.
  private func mix(_ bits: UInt64) -> UInt64 {
    let product = (bits ^ seed).multipliedFullWidth(by: factor)
    return product.high ^ product.low
  }

  private static func random(_ number: Int) -> UInt64 {
    var hasher = Hasher()
    hasher.combine(number)
    return UInt64(bitPattern: Int64(hasher.finalize()))
  }
}
