/// The vCard properties that say who somebody is.
enum VCardField {
  case formattedName, name, organization, email, telephone, categories, uid, kind, list, showAs
  case address, related, spouse, relatedName, label, custom, agent

  /// Recognises a property by its name, without group; nil for the many that are not needed.
  init?(_ name: UnsafeRawBufferPointer) {
    guard let first = name.first else { return nil }
    switch (first | 0x20, name.count) {
    case (0x66, 2) where name.equals("FN"): self = .formattedName
    case (0x6E, 1): self = .name
    case (0x6F, 3) where name.equals("ORG"): self = .organization
    case (0x65, 5) where name.equals("EMAIL"): self = .email
    case (0x74, 3) where name.equals("TEL"): self = .telephone
    case (0x63, 10) where name.equals("CATEGORIES"): self = .categories
    case (0x75, 3) where name.equals("UID"): self = .uid
    case (0x6B, 4) where name.equals("KIND"): self = .kind
    case (0x78, 24) where name.equals("X-ADDRESSBOOKSERVER-KIND"): self = .kind
    case (0x78, 16) where name.equals("X-EVOLUTION-LIST"): self = .list
    case (0x78, 10) where name.equals("X-ABSHOWAS"): self = .showAs
    case (0x61, 3) where name.equals("ADR"): self = .address
    case (0x72, 7) where name.equals("RELATED"): self = .related
    case (0x78, 8) where name.equals("X-SPOUSE"): self = .spouse
    case (0x78, 18) where name.equals("X-EVOLUTION-SPOUSE"): self = .spouse
    case (0x78, 28) where name.equals("X-KADDRESSBOOK-X-SPOUSESNAME"): self = .spouse
    case (0x78, 11) where name.equals("X-MS-SPOUSE"): self = .spouse
    case (0x78, 10) where name.equals("X-MS-CHILD"): self = .spouse
    case (0x78, 16) where name.equals("X-ABRELATEDNAMES"): self = .relatedName
    case (0x78, 9) where name.equals("X-ABLABEL"): self = .label
    case (0x78, 16) where name.equals("X-ANDROID-CUSTOM"): self = .custom
    case (0x61, 5) where name.equals("AGENT"): self = .agent
    default: return nil
    }
  }
}
