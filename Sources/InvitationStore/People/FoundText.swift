internal import Invitations

/// What a person is found by: name, addresses and organisation, folded, a line each.
struct FoundText {
  private var folding = FoldingMemory()
  private var bytes: [UInt8] = []

  /// The domain of the first address in such a text; empty when there is none.
  static func domain(in text: UnsafeRawBufferPointer) -> Slice<UnsafeRawBufferPointer> {
    let rest = text.drop { $0 != UInt8(ascii: "\n") }.dropFirst()
    let first = rest.prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\n") }
    return first.drop { $0 != UInt8(ascii: "@") }.dropFirst()
  }

  /// Gives the UTF-8 of the text to `body`.
  mutating func with<T>(
    _ person: Person, _ body: (UnsafeRawBufferPointer) throws -> T
  ) rethrows -> T {
    bytes.removeAll(keepingCapacity: true)
    folding.append(person.name, to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
    for (place, address) in person.addresses.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: " ")) }
      folding.append(address.local, to: &bytes)
      bytes.append(UInt8(ascii: "@"))
      bytes.append(contentsOf: address.domain.utf8)
    }
    bytes.append(UInt8(ascii: "\n"))
    if let organization = person.organization { folding.append(organization, to: &bytes) }
    return try bytes.withUnsafeBytes(body)
  }
}
