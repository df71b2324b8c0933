internal import Invitations

/// One directory entry while its attributes are being read.
struct LDIFEntry {
  /// What is known of it so far.
  var draft: RecordDraft
  private var isDeleted = false
  private var isContainer = false
  private var home = HomePlace()

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
    case .proxyAddress: addProxy(value, line: line)
    case .otherMailbox: addAlias(value.split(separator: "$").last.map(String.init), line: line)
    case .organization: draft.nameOrganization(value)
    case .telephone: draft.addPhone(value)
    case .identifier: draft.identify(value)
    case .objectClass: addClass(value.lowercased())
    case .changeType: isDeleted = value.lowercased() != "add"
    case .homeStreet: home.street = value
    case .homePostalCode: home.code = value
    case .homeTown: home.town = value
    case .homeAddress:
      // A `$` stands for a line's end (RFC 4517 3.3.28).
      home.whole = value.split(separator: "$").map { FieldText.line(String($0)) }
        .joined(separator: " ")
    default: break
    }
  }

  /// Adds what is only known together, and hands the record out.
  mutating func finish(into sink: RecordSink) throws {
    draft.addPlace(street: home.street, code: home.code, town: home.town)
    if home.street.isEmpty { draft.addPlace(street: home.whole, code: "", town: "") }
    try draft.finish(into: sink)
  }

  /// Exchange marks the address that it sends from with capitals, `SMTP:`.
  private mutating func addProxy(_ value: String, line: Int) {
    guard let address = ExchangeAddress(value), address.isMail else { return }
    if address.isPrimary {
      let known = draft.emails.all.firstIndex { $0.lowercased() == address.text.lowercased() }
      draft.emails.prefer(known ?? draft.emails.all.count, 1)
    }
    addAlias(address.text, line: line)
  }

  /// Adds an address that may be there already under another attribute.
  private mutating func addAlias(_ address: String?, line: Int) {
    guard let address,
      !draft.emails.all.contains(where: { $0.lowercased() == address.lowercased() })
    else { return }
    AddressField.add(address, line: line, to: &draft.emails)
  }

  private mutating func addClass(_ name: String) {
    switch name {
    case "groupofnames", "groupofuniquenames", "groupofurls", "groupofmembers", "groupofentries",
      "group", "mailgroup", "rfc822mailgroup", "nismailalias", "posixgroup",
      "zimbradistributionlist":
      draft.record.kind = .group
    case "organization" where draft.record.kind == .person: draft.record.kind = .organization
    case "organizationalunit", "domain", "dcobject", "country", "locality", "container", "computer",
      "subschema", "subentry", "alias":
      isContainer = true
    case "person", "organizationalperson", "inetorgperson": draft.record.kind = .person
    default: break
    }
  }
}

/// Where somebody lives, as Thunderbird and directories write it.
private struct HomePlace {
  var street = ""
  var code = ""
  var town = ""
  /// The whole address on one line.
  var whole = ""
}
