/// The vCard properties that say who somebody is.
enum VCardField {
  case formattedName, name, organization, email, telephone, categories, uid, kind, list, showAs
  case address, related, spouse, relatedName, label, custom, agent

  /// Recognises a property by its name, without group; nil for the many that are not needed.
  init?(_ name: UnsafeRawBufferPointer) {
    if let key = VCardName(short: name) {
      self.init(key)
    } else {
      self.init(long: name)
    }
  }

  /// Recognises a property by a short name.
  @inline(__always)
  init?(_ name: VCardName) {
    switch name {
    case VCardName.formattedName: self = .formattedName
    case VCardName.name: self = .name
    case VCardName.organization: self = .organization
    case VCardName.email: self = .email
    case VCardName.telephone: self = .telephone
    case VCardName.uid: self = .uid
    case VCardName.kind: self = .kind
    case VCardName.address: self = .address
    case VCardName.related: self = .related
    case VCardName.agent: self = .agent
    default: return nil
    }
  }

  private init?(long name: UnsafeRawBufferPointer) {
    guard let first = name.first else { return nil }
    switch (first | 0x20, name.count) {
    case (0x63, 10) where name.equals("CATEGORIES"): self = .categories
    case (0x78, 24) where name.equals("X-ADDRESSBOOKSERVER-KIND"): self = .kind
    case (0x78, 16) where name.equals("X-EVOLUTION-LIST"): self = .list
    case (0x78, 10) where name.equals("X-ABSHOWAS"): self = .showAs
    case (0x78, 8) where name.equals("X-SPOUSE"): self = .spouse
    case (0x78, 18) where name.equals("X-EVOLUTION-SPOUSE"): self = .spouse
    case (0x78, 28) where name.equals("X-KADDRESSBOOK-X-SPOUSESNAME"): self = .spouse
    case (0x78, 11) where name.equals("X-MS-SPOUSE"): self = .spouse
    case (0x78, 10) where name.equals("X-MS-CHILD"): self = .spouse
    case (0x78, 16) where name.equals("X-ABRELATEDNAMES"): self = .relatedName
    case (0x78, 9) where name.equals("X-ABLABEL"): self = .label
    case (0x78, 16) where name.equals("X-ANDROID-CUSTOM"): self = .custom
    default: return nil
    }
  }
}
