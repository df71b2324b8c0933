/// The directory attributes that say who an entry is.
enum LDIFAttribute {
  case commonName, displayName, givenName, familyName, mail, organization, telephone, objectClass
  case changeType, identifier
  /// Exchange's list of all addresses, with a scheme before each.
  case proxyAddress
  /// A mailbox with the kind of its network before it: `internet$ann@x.example` (RFC 1274 9.3.21).
  case otherMailbox
  /// Parts of the postal address at home, or the whole of it.
  case homeStreet, homePostalCode, homeTown, homeAddress

  /// Recognises an attribute by its name; nil for the many that are not needed.
  init?(_ name: UnsafeRawBufferPointer) {
    let names: [(StaticString, LDIFAttribute)] = [
      ("cn", .commonName), ("commonName", .commonName), ("displayName", .displayName),
      ("givenName", .givenName), ("gn", .givenName), ("sn", .familyName),
      ("surname", .familyName), ("mail", .mail), ("email", .mail), ("rfc822Mailbox", .mail),
      ("mozillaSecondEmail", .mail), ("xmozillasecondemail", .mail),
      ("mailAlternateAddress", .mail), ("emailAddress", .mail), ("mailLocalAddress", .mail),
      ("proxyAddresses", .proxyAddress), ("otherMailbox", .otherMailbox),
      ("mozillaHomeStreet", .homeStreet), ("mozillaHomePostalCode", .homePostalCode),
      ("mozillaHomeLocalityName", .homeTown), ("homePostalAddress", .homeAddress),
      ("o", .organization), ("organizationName", .organization),
      ("company", .organization), ("telephoneNumber", .telephone), ("mobile", .telephone),
      ("homePhone", .telephone), ("cellphone", .telephone), ("objectClass", .objectClass),
      ("changetype", .changeType), ("uid", .identifier), ("entryUUID", .identifier),
    ]
    guard let attribute = names.first(where: { name.equals($0.0) })?.1 else { return nil }
    self = attribute
  }
}
