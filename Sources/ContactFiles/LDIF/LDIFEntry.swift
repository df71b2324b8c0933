internal import Invitations

/// One directory entry while its attributes are being read.
struct LDIFEntry {
  /// What is known of it so far.
  var draft: RecordDraft
  private var isDeleted = false
  private var isContainer = false

  /// Starts an empty entry whose name stands on that line.
  init(line: Int) { draft = RecordDraft(line: line) }

  /// Whether it is a person, a company or a list, and not a branch of the directory's tree.
  var isSomebody: Bool {
    !isDeleted && (!draft.isBlank || draft.record.kind == .group)
      && !(isContainer && draft.emails.all.isEmpty)
  }

  /// Adds an attribute's value.
  mutating func add(_ attribute: LDIFAttribute, _ value: String, line: Int) {
    switch attribute {
    case .displayName where !value.isEmpty: draft.record.name = value
    case .commonName where draft.record.name.isEmpty: draft.record.name = value
    case .givenName where draft.record.givenName.isEmpty: draft.record.givenName = value
    case .familyName where draft.record.familyName.isEmpty: draft.record.familyName = value
    case .mail: AddressField.add(value, line: line, to: &draft.emails)
    case .organization: draft.nameOrganization(value)
    case .telephone: draft.addPhone(value)
    case .identifier: draft.identify(value)
    case .objectClass: addClass(value.lowercased())
    case .changeType: isDeleted = value.lowercased() != "add"
    default: break
    }
  }

  private mutating func addClass(_ name: String) {
    switch name {
    case "groupofnames", "groupofuniquenames", "mailgroup", "posixgroup":
      draft.record.kind = .group
    case "organization" where draft.record.kind == .person: draft.record.kind = .organization
    case "organizationalunit", "domain", "dcobject", "country", "locality": isContainer = true
    case "person", "organizationalperson", "inetorgperson": draft.record.kind = .person
    default: break
    }
  }
}
