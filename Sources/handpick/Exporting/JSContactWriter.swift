import Invitations

/// JSContact (RFC 9553): one card a line.
struct JSContactWriter: PersonWriter {
  func text(of person: Person, phones: [String]) -> String {
    var card: [(String, JSONLine.Value)] = [
      ("@type", .text("Card")), ("version", .text("1.0")), ("uid", .text(Self.uid(of: person))),
      ("kind", .text(Self.kind(person.kind))), ("name", .object(Self.name(of: person))),
    ]
    if let organization = person.organization {
      let entry: JSONLine = ["name": .text(organization)]
      card.append(("organizations", .object(["1": .object(entry)])))
    }
    if !person.addresses.isEmpty {
      let emails = person.addresses.enumerated().map { place, address in
        let entry: JSONLine = [
          "address": .text(address.sendKey), "pref": .count(min(place + 1, 100)),
        ]
        return ("\(place + 1)", JSONLine.Value.object(entry))
      }
      card.append(("emails", .object(JSONLine(emails))))
    }
    if !phones.isEmpty {
      let numbers = phones.enumerated().map { place, number in
        ("\(place + 1)", JSONLine.Value.object(["number": .text(number)]))
      }
      card.append(("phones", .object(JSONLine(numbers))))
    }
    if !person.categories.isEmpty {
      card.append(
        ("keywords", .object(JSONLine(person.categories.map { ($0, JSONLine.Value.flag(true)) }))))
    }
    if let relation = person.relation { card.append(("handpick:relation", .text(relation))) }
    if let since = person.connectedSince {
      card.append(("handpick:connectedSince", .text(since)))
    }
    return JSONLine(card).text + "\n"
  }

  /// The mailbox where there is one, so that it means the same in every store.
  private static func uid(of person: Person) -> String {
    person.addresses.first.map { "mailto:\($0.sendKey)" } ?? "handpick:person:\(person.id)"
  }

  private static func kind(_ kind: ContactRecord.Kind) -> String {
    switch kind {
    case .person: "individual"
    case .organization: "org"
    case .group: "group"
    }
  }

  private static func name(of person: Person) -> JSONLine {
    var name: [(String, JSONLine.Value)] = [("full", .text(person.name))]
    let parts = [("given", person.givenName), ("surname", person.familyName)]
      .filter { !$0.1.isEmpty }
      .map { kind, value -> JSONLine.Value in
        .object(["kind": .text(kind), "value": .text(value)])
      }
    if !parts.isEmpty { name.append(("components", .list(parts))) }
    return JSONLine(name)
  }
}
