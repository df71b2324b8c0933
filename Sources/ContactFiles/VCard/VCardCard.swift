internal import Invitations

/// One card while its properties are being read.
struct VCardCard {
  /// The line of its BEGIN.
  let line: Int
  /// Its problems, one sentence each.
  var problems: [String] = []

  private var formattedName = ""
  private var familyName = ""
  private var givenName = ""
  /// What the structured name has besides: additional names, prefix, suffix.
  private var nameRest: [String] = []
  private var organization = ""
  private(set) var emails = FoundEmails()
  private var phones: [String] = []
  private var categories: [String] = []
  private var uid: String?
  private var kind = ContactRecord.Kind.person

  /// Starts an empty card.
  init(line: Int) { self.line = line }

  /// Adds a property's value, decoded to UTF-8 but still escaped.
  mutating func add(
    _ field: VCardField, _ value: UnsafeRawBufferPointer, preference: Int?, line: Int
  ) {
    switch field {
    case .formattedName where formattedName.isEmpty: formattedName = VCardText.line(value)
    case .name where familyName.isEmpty && givenName.isEmpty && nameRest.isEmpty: addName(value)
    case .organization where organization.isEmpty: addOrganization(value)
    case .email: addEmails(value, preference: preference, line: line)
    case .telephone where phones.count < ReadLimits.values: addPhone(value)
    case .categories where categories.count < ReadLimits.values:
      categories += VCardText.list(value)
    case .uid where uid == nil:
      let text = VCardText.line(value)
      uid = text.isEmpty ? nil : text
    case .kind: addKind(value.trimmed())
    case .showAs where kind == .person && value.trimmed().equals("COMPANY"): kind = .organization
    default: break
    }
  }

  /// The finished record.
  func record() -> ContactRecord {
    ContactRecord(
      source: "", index: 0, line: line, name: shownName(), givenName: givenName,
      familyName: familyName, emails: emails.all, preferredEmail: emails.preferredIndex,
      organization: organization.isEmpty ? nil : organization, categories: categories,
      phones: phones, uid: uid, kind: kind, problems: emails.problems + problems)
  }

  private func shownName() -> String {
    if !formattedName.isEmpty { return formattedName }
    func rest(_ index: Int) -> String { index < nameRest.count ? nameRest[index] : "" }
    let structured = [rest(1), givenName, rest(0), familyName, rest(2)].filter { !$0.isEmpty }
    if !structured.isEmpty { return structured.joined(separator: " ") }
    return organization.isEmpty ? emails.all.first.map(Self.localPart) ?? "" : organization
  }

  /// Family; given; additional; prefix; suffix.
  private mutating func addName(_ value: UnsafeRawBufferPointer) {
    var parts = VCardText.Parts(value, at: Byte.semicolon)
    familyName = parts.next().map(VCardText.component) ?? ""
    givenName = parts.next().map(VCardText.component) ?? ""
    guard !parts.rest.allSatisfy({ $0 == Byte.semicolon || Byte.isBlank($0) }) else { return }
    while nameRest.count < 3, let part = parts.next() { nameRest.append(VCardText.component(part)) }
  }

  private mutating func addOrganization(_ value: UnsafeRawBufferPointer) {
    var parts = VCardText.Parts(value, at: Byte.semicolon)
    organization = parts.next().map(VCardText.line) ?? ""
  }

  private mutating func addEmails(
    _ value: UnsafeRawBufferPointer, preference: Int?, line: Int
  ) {
    if let preference { emails.preferNext(preference) }
    AddressField.add(VCardText.line(value), line: line, to: &emails)
  }

  private mutating func addPhone(_ value: UnsafeRawBufferPointer) {
    let value = value.trimmed()
    let phone = VCardText.line(value.startsWith("tel:") ? value.part(4, value.count) : value)
    if !phone.isEmpty { phones.append(phone) }
  }

  private mutating func addKind(_ value: UnsafeRawBufferPointer) {
    if value.equals("GROUP") {
      kind = .group
    } else if value.equals("ORG") || value.equals("LOCATION") || value.equals("ORGANIZATION") {
      kind = .organization
    }
  }

  private static func localPart(_ email: String) -> String {
    email.firstIndex(of: "@").map { String(email[..<$0]) } ?? email
  }
}
