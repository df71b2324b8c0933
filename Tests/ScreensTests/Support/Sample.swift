import Invitations

@testable import Screens

/// Made-up people with flags of many kinds and names in many scripts.
enum Sample {
  static let now = CivilTime.moment(year: 2026, month: 11, day: 23, hour: 10, minute: 12)
  static let clock = ClockReading(now: now, bootID: "boot", sinceBoot: .seconds(5000))
  static let sender = Mailbox(name: "Jan Novak", address: address("jan@novak.example"))

  static let owner: Owner = {
    var owner = Owner(
      name: "Jan Novak",
      ownKeys: [sender.address.identityKey, address("me.old@acme.example").identityKey])
    owner.hasMailHistory = true
    owner.ownDomains = ["novak.example"]
    return owner
  }()

  static func address(_ text: String) -> EmailAddress {
    do { return try EmailAddress(text) } catch { fatalError("\(text): \(error)") }
  }

  static let acme: [SuggestionFacts] = [
    person(1, "Amara Okafor", "amara", relation: "client", sent: 5, received: 7, days: 21),
    person(2, "Ben Achterberg", "ben", relation: "colleague", sent: 20, received: 21, days: 2),
    person(3, "Chiyo Tanaka", "chiyo", relation: "client", sent: 2, received: 3, days: 120),
    person(4, "Acme Sales", "sales", sent: 1, received: 0, days: 40),
    person(5, "D. Ferreira", "dferreira"),
    declined(person(6, "Elif Yilmaz", "elif", relation: "client", sent: 4, received: 2, days: 600)),
    person(7, "You (2nd address)", "me.old"),
    person(8, "Fatima Zahra", "fatima", relation: "partner", sent: 4, received: 4, days: 30),
    person(9, "Acme robot", "no-reply"),
    person(10, "Gus Lindqvist", "gus", relation: "client", sent: 1, received: 1, days: 270),
    person(11, "Hana Novak", "hana", relation: "colleague", sent: 9, received: 8, days: 5),
  ]

  /// Somebody of every group: colleagues, an organisation, one alone, strangers, and no people.
  static let groups: [SuggestionFacts] =
    acme + [
      person(31, "Petra Vesela", "petra", at: "novak.example", sent: 8, received: 9, days: 4),
      person(32, "Oto Maly", "oto", at: "novak.example", sent: 1, received: 2, days: 50),
      person(33, "Mia Rossi", "mia", at: "rossi.example", sent: 2, received: 2, days: 700),
      person(34, "Eva Novakova", "eva", at: "gmail.com", sent: 1, received: 1, days: 33),
    ]

  static let scripts: [SuggestionFacts] = [
    person(21, "田中 千代", "tanaka", sent: 3, received: 2, days: 12),
    person(22, "محمد عبد الله", "mohammed", sent: 1, received: 1, days: 3),
    person(23, "Zoe\u{301} 👩‍👩‍👧 Martin", "zoe", sent: 6, received: 6, days: 1),
    person(24, "Ольга Ивановна", "olga", sent: 2, received: 1, days: 90),
    person(25, "김철수", "kim", sent: 2, received: 4, days: 9),
    person(
      26, "Maximiliane von Hohenstein-Ballenstedt zu Anhalt", "maximiliane.von.hohenstein", sent: 2,
      received: 2, days: 44),
  ]

  /// So many people without a history, for the big lists.
  static func crowd(_ count: Int) -> [SuggestionFacts] {
    (0..<count).map {
      person(Int64($0 + 1000), "Person \($0)", "person\($0)", sent: 1, received: 1, days: 10)
    }
  }

  static func person(
    _ id: Int64, _ name: String, _ local: String, at domain: String = "acme.example",
    relation: String? = nil, sent: Int = 0, received: Int = 0, days: Int = 0
  ) -> SuggestionFacts {
    let words = name.split(separator: " ").map(String.init)
    let person = Person(
      id: Person.ID(id), name: name, givenName: words.first ?? "",
      familyName: words.count > 1 ? words.last ?? "" : "",
      addresses: [address("\(local)@\(domain)")],
      organization: domain == "acme.example" ? "Acme Ltd" : nil, relation: relation,
      sources: ["contacts.vcf"])
    guard sent + received > 0 else { return SuggestionFacts(person: person) }
    let last = now - .days(days)
    return SuggestionFacts(
      person: person, tie: Tie(strength: Double(received) + Double(sent) / 2, sawMail: true),
      mail: MailHistory(
        sent: sent, received: received, lastSent: sent > 0 ? last : nil,
        lastReceived: received > 0 ? last : nil, asked: sent, answered: min(sent, received)))
  }

  private static func declined(_ facts: SuggestionFacts) -> SuggestionFacts {
    var facts = facts
    let key = facts.person.addresses[0].identityKey
    facts.suppressions = [
      Suppression(
        key: key, person: facts.person.id, reason: .declined, evidence: "answered no",
        at: CivilTime.moment(year: 2025, month: 3, day: 2))
    ]
    return facts
  }
}
