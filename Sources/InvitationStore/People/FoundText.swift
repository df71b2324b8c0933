internal import Invitations

/// What a person is found by: name, addresses and organisation, folded, a line each.
enum FoundText {
  /// Appends the UTF-8 of the text.
  static func append(_ person: Person, to bytes: inout [UInt8]) {
    Folding.append(person.name, to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
    for (place, address) in person.addresses.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: " ")) }
      Folding.append(address.local, to: &bytes)
      bytes.append(UInt8(ascii: "@"))
      bytes.append(contentsOf: address.domain.utf8)
    }
    bytes.append(UInt8(ascii: "\n"))
    if let organization = person.organization {
      Folding.append(organization, to: &bytes)
    }
  }
}
