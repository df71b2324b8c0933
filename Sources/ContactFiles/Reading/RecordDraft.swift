internal import Invitations

/// A record while its parts are being found.
struct RecordDraft {
  /// What is known of it so far; its name is settled by `finish`.
  var record: ContactRecord
  /// The addresses found so far.
  var emails = FoundEmails<String>()
  /// The parts of the name that only matter together.
  var namePrefix = ""
  var middleName = ""
  var nameSuffix = ""

  /// Starts an empty record at that line.
  init(line: Int) { record = ContactRecord(source: "", index: 0, line: line) }

  /// Whether nothing was found that could be a name or an address.
  var isBlank: Bool {
    emails.all.isEmpty && record.name.isEmpty && record.givenName.isEmpty
      && record.familyName.isEmpty
  }

  /// Adds a telephone number.
  mutating func addPhone(_ phone: String) {
    guard !phone.isEmpty, record.phones.count < ReadLimits.values else { return }
    record.phones.append(phone)
  }

  /// Adds a postal address; without a street it tells no house from another.
  mutating func addPlace(street: String, code: String, town: String) {
    guard !street.isEmpty, record.places.count < ReadLimits.values else { return }
    record.places.append([street, code, town].filter { !$0.isEmpty }.joined(separator: " "))
  }

  /// Google's label for everybody in an address book; it says nothing about anybody.
  static let everybody = "myContacts"

  /// Adds a label.
  mutating func addCategory(_ category: String) {
    guard !category.isEmpty, category != Self.everybody, record.categories.count < ReadLimits.values
    else { return }
    record.categories.append(category)
  }

  /// Names the company, unless it is known already.
  mutating func nameOrganization(_ name: String) {
    if record.organization == nil, !name.isEmpty { record.organization = name }
  }

  /// Gives the source's identifier, unless it is known already.
  mutating func identify(_ uid: String) {
    if record.uid == nil, !uid.isEmpty { record.uid = uid }
  }

  /// Settles what depends on all parts, and hands the record out.
  mutating func finish(into sink: RecordSink) throws {
    record.source = sink.source
    record.index = sink.takeIndex()
    record.emails = emails.all
    record.preferredEmail = emails.preferredIndex
    if !emails.problems.isEmpty { record.problems += emails.problems }
    if record.name.isEmpty { record.name = fallbackName() }
    try sink.emit(record, hasUsableAddress: emails.hasUsable)
  }

  /// Prefix given additional family suffix; then the company; then the local part.
  private func fallbackName() -> String {
    let parts = [namePrefix, record.givenName, middleName, record.familyName, nameSuffix]
    let name = parts.filter { !$0.isEmpty }.joined(separator: " ")
    if !name.isEmpty { return name }
    return record.organization ?? record.emails.first?.localPart ?? ""
  }
}

extension String {
  /// What stands before the first `@`.
  var localPart: String { String(prefix { $0 != "@" }) }
}
