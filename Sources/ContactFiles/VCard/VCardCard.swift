internal import Invitations

/// One card while its properties are being read; its texts stand in the file, or in an arena.
struct VCardCard {
  /// The line on which it begins.
  private(set) var line = 0
  private var parts = RecordParts()
  private var emails = FoundEmails<UnsafeRawBufferPointer>()
  private var namePrefix = RecordParts.none
  private var middleName = RecordParts.none
  private var nameSuffix = RecordParts.none
  private var relations = VCardRelations()
  private let arena: TextArena
  /// What is known of the value that is being added.
  private var plainness = Plainness.notPlain

  init(arena: TextArena) { self.arena = arena }

  /// Whether a label may say what somebody related is.
  var hasRelations: Bool { !relations.isEmpty }

  /// Starts an empty card that begins on that line.
  mutating func begin(line: Int) {
    self.line = line
    arena.removeAll()
    parts.removeAll()
    emails.removeAll()
    relations.removeAll()
    (namePrefix, middleName, nameSuffix) = (RecordParts.none, RecordParts.none, RecordParts.none)
  }

  /// Notes what could not be read.
  mutating func note(_ problem: String) { parts.problems.append(problem) }

  /// Adds a property's value, decoded to UTF-8 but still escaped.
  mutating func add(
    _ field: VCardField, _ value: UnsafeRawBufferPointer, _ plainness: Plainness, preference: Int?,
    line: Int
  ) {
    self.plainness = plainness
    switch field {
    case .formattedName where parts.name.isEmpty: parts.name = text(value)
    case .name where !hasName: addName(value)
    case .organization where parts.organization.isEmpty: addOrganization(value)
    case .email:
      if let preference { emails.preferNext(preference) }
      AddressField.add(text(value), line: line, in: arena, to: &emails)
    case .telephone: addPhone(value)
    case .address: addPlace(value)
    case .related, .spouse: addRelative(value)
    case .custom: if let name = VCardRelations.relative(custom: value) { addRelative(name) }
    case .categories: addCategories(value)
    case .uid where parts.uid.isEmpty: parts.uid = text(value)
    case .kind: addKind(value.trimmed())
    case .list where value.trimmed().equals("TRUE"): parts.kind = .group
    case .showAs where parts.kind == .person && value.trimmed().equals("COMPANY"):
      parts.kind = .organization
    default: break
    }
  }

  /// Adds a property that says something together with another one of its group, `item1.`.
  mutating func add(
    _ field: VCardField, _ value: UnsafeRawBufferPointer, of group: UnsafeRawBufferPointer
  ) {
    plainness = .notPlain
    switch field {
    case .relatedName: relations.add(text(value), of: group)
    case .label: relations.label(group, as: text(value))
    default: break
    }
  }

  /// Settles what depends on all parts, and hands the record out.
  mutating func finish(into sink: RecordSink) throws {
    parts.emails = emails.all
    parts.preferredEmail = emails.preferredIndex
    if !emails.problems.isEmpty { parts.problems += emails.problems }
    if parts.name.isEmpty {
      parts.name = arena.joined(
        namePrefix, parts.givenName, middleName, parts.familyName, nameSuffix)
    }
    if parts.name.isEmpty { parts.name = parts.organization }
    if parts.name.isEmpty, let email = parts.emails.first {
      parts.name = arena.keep(email.text.localPart)
    }
    relations.addFamily(to: &parts.relatives)
    try sink.emit(parts, line: line, hasUsableAddress: emails.hasUsable)
  }

  private var hasName: Bool {
    !(parts.familyName.isEmpty && parts.givenName.isEmpty && middleName.isEmpty)
  }

  private func text(_ value: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    VCardText.line(value, in: arena, plainness)
  }

  /// Family; given; additional; prefix; suffix.
  private mutating func addName(_ value: UnsafeRawBufferPointer) {
    var components = VCardText.Parts(value, at: Byte.semicolon)
    func next() -> UnsafeRawBufferPointer {
      components.next().map { VCardText.component($0, in: arena, plainness) }
        ?? RecordParts.none
    }
    parts.familyName = next()
    parts.givenName = next()
    guard !components.rest.allSatisfy({ $0 == Byte.semicolon || Byte.isBlank($0) }) else { return }
    middleName = next()
    namePrefix = next()
    nameSuffix = next()
  }

  private mutating func addOrganization(_ value: UnsafeRawBufferPointer) {
    var components = VCardText.Parts(value, at: Byte.semicolon)
    parts.organization = components.next().map(text) ?? RecordParts.none
  }

  private mutating func addPhone(_ value: UnsafeRawBufferPointer) {
    let value = value.trimmed()
    let phone = text(value.startsWith("tel:") ? value.part(4, value.count) : value)
    guard !phone.isEmpty, parts.phones.count < ReadLimits.values else { return }
    parts.phones.append(phone)
  }

  /// Box; more; street; town; region; code; country: what tells one house from another.
  private mutating func addPlace(_ value: UnsafeRawBufferPointer) {
    guard parts.places.count < ReadLimits.values else { return }
    var components = VCardText.Parts(value, at: Byte.semicolon)
    func next() -> UnsafeRawBufferPointer {
      components.next().map { VCardText.component($0, in: arena, plainness) }
        ?? RecordParts.none
    }
    _ = (components.next(), components.next())
    let (street, town) = (next(), next())
    _ = components.next()
    let code = next()
    guard !street.isEmpty else { return }
    parts.places.append(arena.joined(street, code, town))
  }

  /// A name, an address to write to, or the identifier of another card.
  private mutating func addRelative(_ value: UnsafeRawBufferPointer) {
    let value = value.trimmed()
    guard parts.relatives.count < ReadLimits.values else { return }
    let name = text(value.startsWith("mailto:") ? value.part(7, value.count) : value)
    if !name.isEmpty { parts.relatives.append(name) }
  }

  private mutating func addCategories(_ value: UnsafeRawBufferPointer) {
    var entries = VCardText.Parts(value, at: Byte.comma)
    while let entry = entries.next() {
      let category = text(entry)
      guard !category.isEmpty, !category.elementsEqual(RecordDraft.everybody.utf8),
        parts.categories.count < ReadLimits.values
      else { continue }
      parts.categories.append(category)
    }
  }

  private mutating func addKind(_ value: UnsafeRawBufferPointer) {
    if value.equals("GROUP") {
      parts.kind = .group
    } else if value.equals("ORG") || value.equals("LOCATION") || value.equals("ORGANIZATION") {
      parts.kind = .organization
    }
  }
}
