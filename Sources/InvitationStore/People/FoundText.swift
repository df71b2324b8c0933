internal import Invitations

/// What a person is found by: name, addresses and organisation, folded, a line each.
struct FoundText: Sendable {
  private var folding = FoldingMemory()

  /// The domain of the first address in such a text; empty when there is none.
  static func domain(in text: UnsafeRawBufferPointer) -> Slice<UnsafeRawBufferPointer> {
    let rest = text.drop { $0 != UInt8(ascii: "\n") }.dropFirst()
    let first = rest.prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\n") }
    return first.drop { $0 != UInt8(ascii: "@") }.dropFirst()
  }

  /// Appends the text of somebody of whom only one record is known, which names no address or one
  /// plain one.
  mutating func append(plain record: RecordText, to bytes: inout [UInt8]) {
    for field in [RecordText.Field.name, .emails, .organization] {
      if field != .name { bytes.append(UInt8(ascii: "\n")) }
      folding.append(utf8: record[field].assumingMemoryBound(to: UInt8.self), to: &bytes)
    }
  }

  /// Appends the UTF-8 of the text.
  mutating func append(_ person: Person, to bytes: inout [UInt8]) {
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
  }
}
