internal import Invitations

/// What a person is found by: name, addresses, organisation, and what else they are called, folded, a
/// line each; who has one name has no line for others.
struct FoundText: Sendable {
  private var folding = FoldingMemory()

  /// The domain of the first address in such a text; empty when there is none.
  static func domain(in text: UnsafeRawBufferPointer) -> Slice<UnsafeRawBufferPointer> {
    let rest = text.drop { $0 != UInt8(ascii: "\n") }.dropFirst()
    let first = rest.prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\n") }
    return first.drop { $0 != UInt8(ascii: "@") }.dropFirst()
  }

  /// Appends the text of somebody of whom only one record is known, whose addresses are plain.
  mutating func append(plain record: RecordText, to bytes: inout [UInt8]) {
    append(record[.name], to: &bytes)
    var mark = UInt8(ascii: "\n")
    record.forEachEntry(of: .emails) { email in
      bytes.append(mark)
      append(email, to: &bytes)
      mark = UInt8(ascii: " ")
    }
    if record[.emails].isEmpty { bytes.append(mark) }
    bytes.append(UInt8(ascii: "\n"))
    append(record[.organization], to: &bytes)
  }

  private mutating func append(_ text: UnsafeRawBufferPointer, to bytes: inout [UInt8]) {
    folding.append(utf8: text.assumingMemoryBound(to: UInt8.self), to: &bytes)
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
    for name in person.otherNames where !name.isEmpty {
      bytes.append(UInt8(ascii: "\n"))
      folding.append(name, to: &bytes)
    }
  }
}
