import Invitations
import Testing

@testable import InvitationStore

@Suite struct `Who may be family` {
  private let place: TemporaryFolder
  private let store: Store

  init() throws {
    place = try TemporaryFolder()
    store = try Store(
      folder: place.path,
      owner: Owner(
        name: "Jan Novak", ownKeys: [try Made.address("jan@me.example").identityKey]))
  }

  private func card(
    _ name: String, _ email: String, phones: [String] = [], places: [String] = [],
    relatives: [String] = []
  ) -> ContactRecord {
    var record = Made.record(name, email)
    (record.phones, record.places, record.relatives) = (phones, places, relatives)
    return record
  }

  private func own(_ change: (inout ContactRecord) -> Void) -> ContactRecord {
    var record = Made.record("Jan Novak", "jan@me.example")
    change(&record)
    return record
  }

  private func guesses() throws -> [String: String] {
    var guesses: [String: String] = [:]
    for suggestion in try store.everybody() {
      let detail = suggestion.flags.first { $0.kind == .family }?.detail
      guesses[suggestion.person.name] = detail
      let bits: Int64? = try store.value(
        "SELECT flags FROM person WHERE id = \(suggestion.id.number)")
      let isStored = (bits ?? 0) & Int64(Flag.Kind.family.bit) != 0
      #expect(isStored == (detail != nil))
    }
    return guesses
  }

  private func everybody() -> [ContactRecord] {
    [
      card("Eva Novakova", "eva@work.example", phones: ["777 123 456"]),
      card("Ann Lee", "ann@work.example", phones: ["+420777123456"]),
      card("Petr Novak", "petr@work.example", places: ["Dlouhá 7 11000 Praha"]),
      card("Karel Novak", "karel@work.example", places: ["Praha"], relatives: ["Ann Lee"]),
      card("Olga Ray", "olga@ray.example", relatives: ["novák jan"]),
      card("Ivan Ray", "ivan@ray.example", relatives: ["jan@me.example"]),
      card("Bo Ek", "bo@x.example"),
    ]
  }

  private let expected = [
    "Eva Novakova": "has your family name and telephone number; family?",
    "Petr Novak": "has your family name and postal address; family?",
    "Olga Ray": "their card names you as family; family?",
    "Ivan Ray": "their card names you as family; family?",
    "Bo Ek": "your own card names them as family; family?",
  ]

  @Test(arguments: [true, false])
  func `is told by number, house and cards, in whatever order they come`(isOwnFirst: Bool) throws {
    let mine = own {
      $0.phones = ["+420 777 123 456"]
      $0.places = ["DLOUHA 7, 11000 Praha"]
      $0.relatives = ["Bo Ek"]
    }
    let parts = isOwnFirst ? [[mine], everybody()] : [everybody(), [mine]]
    for (number, part) in parts.enumerated() { try store.take(part, from: "\(number)") }
    #expect(try guesses() == expected)
    let batch = ImportBatch.ID(isOwnFirst ? 1 : 2)
    _ = try store.undoImport(batch, at: Made.clock)
    #expect(try Set(guesses().keys) == ["Olga Ray", "Ivan Ray"])
  }

  @Test func `is told within one import`() throws {
    let mine = own {
      $0.phones = ["+420 777 123 456"]
      $0.places = ["DLOUHA 7, 11000 Praha"]
      $0.relatives = ["Bo Ek"]
    }
    try store.take(everybody() + [mine])
    #expect(try guesses() == expected)
  }

  @Test(arguments: [
    "777123456", "(777) 123-456", "00420.777.123.456", "+٤٢٠ ٧٧٧ ١٢٣ ٤٥٦", "７７７１２３４５６",
  ])
  func `is told by a number however it is written`(number: String) throws {
    try store.take([
      own { $0.phones = ["+420 777 123 456"] },
      card("Eva Novakova", "eva@work.example", phones: [number]),
      card("Petr Novak", "petr@work.example", phones: ["777 123 457"]),
    ])
    #expect(try Set(guesses().keys) == ["Eva Novakova"])
  }

  @Test(arguments: [true, false])
  func `is told by cards that name each other by identifier, in whatever order they come`(
    isOwnFirst: Bool
  ) throws {
    var mine = own {
      $0.relatives = ["urn:uuid:bo-1", "https://x.example/card/ann", "urn:uuid:nobody"]
    }
    (mine.uid, mine.family) = ("urn:uuid:jan-1", "vcard")
    let others = [
      ("Bo Ek", "urn:uuid:bo-1", []), ("Ann Lee", "https://x.example/card/ann", []),
      ("Olga Ray", "ol-1", ["urn:uuid:jan-1"]), ("Cy Fox", "cy-1", ["urn:uuid:ol-1"]),
    ].map { name, uid, relatives in
      var record = card(name, "\(name.prefix(2).lowercased())@x.example", relatives: relatives)
      (record.uid, record.family) = (uid, "vcard")
      return record
    }
    let parts = isOwnFirst ? [[mine], others] : [others, [mine]]
    for (number, part) in parts.enumerated() { try store.take(part, from: "\(number)") }
    let theirs = "their card names you as family; family?"
    let yours = "your own card names them as family; family?"
    #expect(try guesses() == ["Bo Ek": yours, "Ann Lee": yours, "Olga Ray": theirs])
    _ = try store.undoImport(ImportBatch.ID(isOwnFirst ? 1 : 2), at: Made.clock)
    #expect(try guesses() == [:])
  }
}
