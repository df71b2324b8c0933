internal import Invitations

/// A vCard written as JSON (RFC 7095): `["vcard", [["fn", {}, "text", "Ann"], ...]]`.
enum JCard {
  /// Reads its properties.
  static func read(_ card: JSONValue, into draft: inout RecordDraft) {
    guard card.elements.count > 1 else { return }
    for property in card.elements[1].elements where property.elements.count > 3 {
      let parts = property.elements
      let name = parts[0].text?.lowercased() ?? ""
      read(name, parameters: parts[1], values: Array(parts[3...]), into: &draft)
    }
  }

  private static func read(
    _ name: String, parameters: JSONValue, values: [JSONValue], into draft: inout RecordDraft
  ) {
    let texts = values.map(line)
    let text = texts.first ?? ""
    switch name {
    case "fn" where draft.record.name.isEmpty: draft.record.name = text
    case "n" where draft.record.familyName.isEmpty && draft.record.givenName.isEmpty:
      let parts = (values.first?.elements ?? []).map(line)
      func part(_ index: Int) -> String { index < parts.count ? parts[index] : "" }
      (draft.record.familyName, draft.record.givenName) = (part(0), part(1))
      (draft.middleName, draft.namePrefix, draft.nameSuffix) = (part(2), part(3), part(4))
    case "org": draft.nameOrganization(values.first?.elements.first.map(line) ?? text)
    case "email":
      if let preference = preference(parameters) { draft.emails.preferNext(preference) }
      AddressField.add(text, line: draft.record.line, to: &draft.emails)
    case "tel": draft.addPhone(text.hasPrefix("tel:") ? String(text.dropFirst(4)) : text)
    case "adr": addPlace((values.first?.elements ?? []).map(line), to: &draft)
    case "categories": for category in texts { draft.addCategory(category) }
    case "uid": draft.identify(text)
    case "kind": draft.record.kind = kind(text)
    default: break
    }
  }

  /// Box; more; street; town; region; code; country: what tells one house from another.
  private static func addPlace(_ parts: [String], to draft: inout RecordDraft) {
    guard parts.count > 5 else { return }
    draft.addPlace(street: parts[2], code: parts[5], town: parts[3])
  }

  /// What the `kind` of a card stands for, here and in JSContact.
  static func kind(_ text: String) -> ContactRecord.Kind {
    switch text.lowercased() {
    case "group": .group
    case "org", "location": .organization
    default: .person
    }
  }

  /// A list is joined with blanks, as in a name of two additional names.
  private static func line(_ value: JSONValue) -> String {
    switch value {
    case .string(let text), .literal(let text): FieldText.line(text)
    case .array(let elements): elements.map(line).filter { !$0.isEmpty }.joined(separator: " ")
    case .object: ""
    }
  }

  private static func preference(_ parameters: JSONValue) -> Int? {
    if let value = parameters["pref"] { return value.number ?? value.text.flatMap { Int($0) } }
    let types = parameters["type"].map { [$0] + $0.elements } ?? []
    return types.contains { $0.text?.lowercased() == "pref" } ? 1 : nil
  }
}
