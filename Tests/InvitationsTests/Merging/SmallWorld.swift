import Invitations

/// A few random records that have much in common, and random decisions about them.
struct SmallWorld {
  let records: [MergeRecord]
  let owner: Owner
  let decisions: MergeDecisions

  var resolver: PersonResolver { PersonResolver(owner: owner, decisions: decisions) }
  var resolution: Resolution { resolver.resolve(records) }

  init(seed: UInt64, withDecisions: Bool = true) {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 2...16, using: &random)
    records = (1...count).map { Self.record(Int64($0), &random) }
    owner =
      Bool.random(using: &random)
      ? Owner(name: "John Smith", ownKeys: [Made.address("me@x.example").identityKey]) : Owner()
    var decisions = MergeDecisions()
    let many = withDecisions ? Int.random(in: 0...2, using: &random) : 0
    for _ in 0..<many {
      guard let a = records.randomElement(using: &random),
        let b = records.randomElement(using: &random), a.id != b.id
      else { continue }
      if Bool.random(using: &random) {
        decisions.join(a, b)
      } else {
        decisions.separate([a], from: [b])
      }
    }
    self.decisions = decisions
  }

  /// A world in which most have one mailbox, often under more names than prove anything there.
  init(crowdedSeed seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let some = Self.manyNames.shuffled(using: &random).prefix(
      Int.random(in: 8...20, using: &random))
    let count = Int64.random(in: 20...60, using: &random)
    records = (1...count).map { number in
      var record = Self.record(number, &random)
      record.name = Self.pick(Array(some), &random)
      if Int.random(in: 0..<10, using: &random) > 0 {
        record.addresses.append(Made.address("house@x.example"))
      }
      return record
    }
    owner =
      Bool.random(using: &random)
      ? Owner(name: "John Smith", ownKeys: [Made.address("me@x.example").identityKey]) : Owner()
    decisions = MergeDecisions()
  }

  private static let manyNames =
    names
    + ["Li Wei", "Ola Nordmann", "Max Muster", "Eva Novak", "Ivo Ban", "Una Hall", "Bo Dahl", "Bo"]

  private static func record(_ number: Int64, _ random: inout SeededGenerator) -> MergeRecord {
    let addresses = (0..<pick([0, 1, 1, 1, 2, 3], &random)).map { _ in
      Made.address(pick(mailboxes, &random))
    }
    let isPerson = Int.random(in: 0..<12, using: &random) > 0
    return MergeRecord(
      id: MergeRecord.ID(number), family: pick(["vcard", "google"], &random),
      source: pick(["a.vcf", "b.vcf", "c.csv", "d.csv"], &random),
      uid: pick([nil, nil, nil, "1", "2"], &random), name: pick(names, &random),
      addresses: addresses, organization: pick([nil, "Acme", "Acme Inc", "Globex"], &random),
      kind: isPerson ? .person : .organization)
  }

  private static func pick<Value>(_ some: [Value], _ random: inout SeededGenerator) -> Value {
    some[Int.random(in: 0..<some.count, using: &random)]
  }

  private static let names = [
    "", "", "John Smith", "John Smith", "J. Smith", "Jane Smith", "Smith, John", "John", "Mary Ray",
    "Dr. Mary Ray", "John Smith Jr", "John Smith Sr", "Ann & John Smith", "田中太郎", "太郎 田中",
  ]

  private static let mailboxes = [
    "a@x.example", "A@X.example", "b@x.example", "c@x.example", "d@x.example", "e@x.example",
    "info@x.example", "me@x.example", "f@gmail.com", "f+t@googlemail.com",
  ]
}
