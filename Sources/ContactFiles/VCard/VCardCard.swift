internal import Invitations

/// One card while its properties are being read.
struct VCardCard {
  /// What is known of it so far.
  var draft: RecordDraft

  /// Starts an empty card that begins on that line.
  init(line: Int) { draft = RecordDraft(line: line) }

  /// Adds a property's value, decoded to UTF-8 but still escaped.
  mutating func add(
    _ field: VCardField, _ value: UnsafeRawBufferPointer, preference: Int?, line: Int
  ) {
    switch field {
    case .formattedName where draft.record.name.isEmpty: draft.record.name = VCardText.line(value)
    case .name where !hasName: addName(value)
    case .organization where draft.record.organization == nil: addOrganization(value)
    case .email: addEmails(value, preference: preference, line: line)
    case .telephone: addPhone(value)
    case .categories: for category in VCardText.list(value) { draft.addCategory(category) }
    case .uid: draft.identify(VCardText.line(value))
    case .kind: addKind(value.trimmed())
    case .list where value.trimmed().equals("TRUE"): draft.record.kind = .group
    case .showAs where draft.record.kind == .person && value.trimmed().equals("COMPANY"):
      draft.record.kind = .organization
    default: break
    }
  }

  private var hasName: Bool {
    !(draft.record.familyName.isEmpty && draft.record.givenName.isEmpty && draft.middleName.isEmpty)
  }

  /// Family; given; additional; prefix; suffix.
  private mutating func addName(_ value: UnsafeRawBufferPointer) {
    var parts = VCardText.Parts(value, at: Byte.semicolon)
    func next() -> String { parts.next().map(VCardText.component) ?? "" }
    draft.record.familyName = next()
    draft.record.givenName = next()
    guard !parts.rest.allSatisfy({ $0 == Byte.semicolon || Byte.isBlank($0) }) else { return }
    draft.middleName = next()
    draft.namePrefix = next()
    draft.nameSuffix = next()
  }

  private mutating func addOrganization(_ value: UnsafeRawBufferPointer) {
    var parts = VCardText.Parts(value, at: Byte.semicolon)
    draft.nameOrganization(parts.next().map(VCardText.line) ?? "")
  }

  private mutating func addEmails(
    _ value: UnsafeRawBufferPointer, preference: Int?, line: Int
  ) {
    if let preference { draft.emails.preferNext(preference) }
    AddressField.add(VCardText.line(value), line: line, to: &draft.emails)
  }

  private mutating func addPhone(_ value: UnsafeRawBufferPointer) {
    let value = value.trimmed()
    draft.addPhone(
      VCardText.line(value.startsWith("tel:") ? value.part(4, value.count) : value))
  }

  private mutating func addKind(_ value: UnsafeRawBufferPointer) {
    if value.equals("GROUP") {
      draft.record.kind = .group
    } else if value.equals("ORG") || value.equals("LOCATION") || value.equals("ORGANIZATION") {
      draft.record.kind = .organization
    }
  }
}
