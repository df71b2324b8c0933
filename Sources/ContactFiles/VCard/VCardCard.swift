internal import Invitations

/// One card while its properties are being read.
struct VCardCard {
  /// The line of its BEGIN.
  let line: Int
  /// Its problems, one sentence each.
  var problems: [String] = []

  private var formattedName = ""
  /// Family, given, additional, prefix, suffix.
  private var nameParts: [String] = []
  private var organization = ""
  private var emails: [String] = []
  private var preferred: (index: Int, preference: Int)?
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
    case .name where nameParts.allSatisfy(\.isEmpty):
      nameParts = VCardText.split(value, at: Byte.semicolon).prefix(5).map(VCardText.component)
    case .organization where organization.isEmpty: addOrganization(value)
    case .email: addEmails(value, preference: preference, line: line)
    case .telephone where phones.count < ReadLimits.values: addPhone(value)
    case .categories where categories.count < ReadLimits.values:
      categories += VCardText.split(value, at: Byte.comma).map(VCardText.line)
        .filter { !$0.isEmpty }
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
      source: "", index: 0, line: line, name: shownName(), givenName: namePart(1),
      familyName: namePart(0),
      emails: emails, preferredEmail: preferred?.index,
      organization: organization.isEmpty ? nil : organization, categories: categories,
      phones: phones, uid: uid, kind: kind, problems: problems)
  }

  private func namePart(_ index: Int) -> String {
    index < nameParts.count ? nameParts[index] : ""
  }

  private func shownName() -> String {
    if !formattedName.isEmpty { return formattedName }
    let structured = [3, 1, 2, 0, 4].map(namePart).filter { !$0.isEmpty }
    if !structured.isEmpty { return structured.joined(separator: " ") }
    return organization.isEmpty ? emails.first.map(Self.localPart) ?? "" : organization
  }

  private mutating func addOrganization(_ value: UnsafeRawBufferPointer) {
    organization = VCardText.split(value, at: Byte.semicolon).first.map(VCardText.line) ?? ""
  }

  private mutating func addEmails(
    _ value: UnsafeRawBufferPointer, preference: Int?, line: Int
  ) {
    for email in AddressField.addresses(in: VCardText.line(value)) {
      guard emails.count < ReadLimits.values else { return }
      if let preference, preference < preferred?.preference ?? .max {
        preferred = (emails.count, preference)
      }
      emails.append(email)
      if let problem = AddressField.problem(of: email, line: line) { problems.append(problem) }
    }
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
