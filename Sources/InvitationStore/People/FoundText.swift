internal import Invitations

/// What a person is found by: name, addresses and organisation, folded, a line each.
enum FoundText {
  /// Appends the UTF-8 of the text.
  static func append(_ person: Person, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: Folding.fold(person.name).utf8)
    bytes.append(UInt8(ascii: "\n"))
    for (place, address) in person.addresses.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: " ")) }
      bytes.append(contentsOf: Folding.fold(address.sendKey).utf8)
    }
    bytes.append(UInt8(ascii: "\n"))
    if let organization = person.organization {
      bytes.append(contentsOf: Folding.fold(organization).utf8)
    }
  }
}
