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

  /// The hash of the UTF-8 of one text.
  func of(_ space: Space, utf8 text: UnsafeRawBufferPointer) -> UInt64 {
    mix(add(RecordParts.none, to: add(text, to: mix(seed ^ space.rawValue))))
  }

  private func add(_ text: String, to hash: UInt64) -> UInt64 {
    var text = text
    return text.withUTF8 { add(UnsafeRawBufferPointer($0), to: hash) }
  }

  private func add(_ bytes: UnsafeRawBufferPointer, to hash: UInt64) -> UInt64 {
    var hash = hash ^ UInt64(bytes.count)
    var place = 0
    while place + 8 <= bytes.count {
      hash = mix(hash ^ bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      place += 8
    }
    var rest: UInt64 = 0
    while place < bytes.count {
      rest = rest << 8 | UInt64(bytes[place])
      place += 1
    }
    return mix(hash ^ rest)
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
