internal import Invitations

/// One card while its properties are being read.
struct VCardCard {
  /// What is known of it so far; its name is settled by `finish()`.
  private(set) var record: ContactRecord
  /// The addresses found so far.
  private var emails = FoundEmails()
  /// What the structured name has besides: additional names, prefix, suffix.
  private var nameRest: [String] = []

  /// Starts an empty card that begins on that line.
  init(line: Int) { record = ContactRecord(source: "", index: 0, line: line) }

  /// Whether any address can be used.
  var hasUsableAddress: Bool { emails.hasUsable }

  /// Adds what is wrong with it.
  mutating func complain(_ sentence: String) { record.problems.append(sentence) }

  /// Adds a property's value, decoded to UTF-8 but still escaped.
  mutating func add(
    _ field: VCardField, _ value: UnsafeRawBufferPointer, preference: Int?, line: Int
  ) {
    switch field {
    case .formattedName where record.name.isEmpty: record.name = VCardText.line(value)
    case .name where record.familyName.isEmpty && record.givenName.isEmpty && nameRest.isEmpty:
      addName(value)
    case .organization where record.organization == nil: addOrganization(value)
    case .email: addEmails(value, preference: preference, line: line)
    case .telephone where record.phones.count < ReadLimits.values: addPhone(value)
    case .categories where record.categories.count < ReadLimits.values:
      record.categories += VCardText.list(value)
    case .uid where record.uid == nil: record.uid = Self.known(VCardText.line(value))
    case .kind: addKind(value.trimmed())
    case .showAs where record.kind == .person && value.trimmed().equals("COMPANY"):
      record.kind = .organization
    default: break
    }
  }

  /// Settles what depends on all properties; the record is complete then.
  mutating func finish(source: String, index: Int) {
    record.source = source
    record.index = index
    record.emails = emails.all
    record.preferredEmail = emails.preferredIndex
    if !emails.problems.isEmpty { record.problems += emails.problems }
    if record.name.isEmpty { record.name = fallbackName() }
  }

  private func fallbackName() -> String {
    func rest(_ index: Int) -> String { index < nameRest.count ? nameRest[index] : "" }
    let structured = [rest(1), record.givenName, rest(0), record.familyName, rest(2)]
      .filter { !$0.isEmpty }
    if !structured.isEmpty { return structured.joined(separator: " ") }
    return record.organization ?? record.emails.first.map(Self.localPart) ?? ""
  }

  /// Family; given; additional; prefix; suffix.
  private mutating func addName(_ value: UnsafeRawBufferPointer) {
    var parts = VCardText.Parts(value, at: Byte.semicolon)
    record.familyName = parts.next().map(VCardText.component) ?? ""
    record.givenName = parts.next().map(VCardText.component) ?? ""
    guard !parts.rest.allSatisfy({ $0 == Byte.semicolon || Byte.isBlank($0) }) else { return }
    while nameRest.count < 3, let part = parts.next() { nameRest.append(VCardText.component(part)) }
  }

  private mutating func addOrganization(_ value: UnsafeRawBufferPointer) {
    var parts = VCardText.Parts(value, at: Byte.semicolon)
    record.organization = parts.next().map(VCardText.line).flatMap(Self.known)
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
    if !phone.isEmpty { record.phones.append(phone) }
  }

  private mutating func addKind(_ value: UnsafeRawBufferPointer) {
    if value.equals("GROUP") {
      record.kind = .group
    } else if value.equals("ORG") || value.equals("LOCATION") || value.equals("ORGANIZATION") {
      record.kind = .organization
    }
  }

  private static func known(_ text: String) -> String? { text.isEmpty ? nil : text }

  private static func localPart(_ email: String) -> String {
    email.firstIndex(of: "@").map { String(email[..<$0]) } ?? email
  }
}
