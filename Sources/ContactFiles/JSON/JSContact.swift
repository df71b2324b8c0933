internal import Invitations

/// A contact as JSContact (RFC 9553) describes it.
enum JSContact {
  /// Reads its properties.
  static func read(_ card: JSONValue, into draft: inout RecordDraft) {
    draft.record.kind =
      card["@type"]?.text == "CardGroup" ? .group : JCard.kind(text(card["kind"]))
    draft.identify(text(card["uid"]))
    readName(card, into: &draft)
    for member in card["organizations"]?.members ?? [] {
      draft.nameOrganization(text(member.value["name"]))
    }
    for member in card["emails"]?.members ?? [] {
      if let preference = member.value["pref"]?.number { draft.emails.preferNext(preference) }
      AddressField.add(text(member.value["address"]), line: member.line, to: &draft.emails)
    }
    for member in card["phones"]?.members ?? [] {
      let number = text(member.value["number"])
      draft.addPhone(number.hasPrefix("tel:") ? String(number.dropFirst(4)) : number)
    }
    for member in card["addresses"]?.members ?? [] { readPlace(member.value, into: &draft) }
    for member in card["keywords"]?.members ?? [] { draft.addCategory(FieldText.line(member.name)) }
  }

  /// The parts of a street stand in the order of their country.
  private static func readPlace(_ address: JSONValue, into draft: inout RecordDraft) {
    let components = address["components"]?.elements ?? []
    func part(_ kinds: String...) -> String {
      components.filter { component in kinds.contains { component["kind"]?.text == $0 } }
        .map { text($0["value"]) }.filter { !$0.isEmpty }.joined(separator: " ")
    }
    let street = part("name", "number")
    guard street.isEmpty else {
      return draft.addPlace(street: street, code: part("postcode"), town: part("locality"))
    }
    draft.addPlace(street: text(address["full"]), code: "", town: "")
  }

  private static func readName(_ card: JSONValue, into draft: inout RecordDraft) {
    let name = card["name"]
    let components = name?["components"]?.elements ?? []
    func part(_ kind: String) -> String {
      components.filter { $0["kind"]?.text == kind }.map { text($0["value"]) }
        .filter { !$0.isEmpty }.joined(separator: " ")
    }
    draft.record.givenName = part("given")
    draft.record.familyName = part("surname")
    // `fullName` is what the drafts before the standard had.
    let full = text(name?["full"] ?? card["fullName"])
    draft.record.name = full.isEmpty ? joined(components, of: name) : full
  }

  /// A name's parts with a blank between, unless their order and what stands between is said.
  private static func joined(_ components: [JSONValue], of name: JSONValue?) -> String {
    let isOrdered = name?["isOrdered"] == .literal("true")
    let usual = isOrdered ? name?["defaultSeparator"]?.text ?? " " : " "
    var joined = ""
    var separator = ""
    for component in components {
      if component["kind"]?.text == "separator" {
        if isOrdered { separator = component["value"]?.text ?? usual }
        continue
      }
      let part = text(component["value"])
      guard !part.isEmpty else { continue }
      joined += joined.isEmpty ? part : separator + part
      separator = usual
    }
    return FieldText.line(joined)
  }

  private static func text(_ value: JSONValue?) -> String {
    value?.text.map(FieldText.line) ?? ""
  }
}
