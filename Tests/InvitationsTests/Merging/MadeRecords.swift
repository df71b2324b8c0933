import Invitations

/// Records for tests, each with only what the test is about.
struct MadeRecords {
  private(set) var all: [MergeRecord] = []

  /// Adds a record of a source; its id is its place from 1.
  @discardableResult
  mutating func add(
    _ name: String, _ addresses: String..., source: String = "a.vcf", family: String = "vcard",
    uid: String? = nil, company: String? = nil, kind: ContactRecord.Kind = .person
  ) -> MergeRecord {
    let record = MergeRecord(
      id: MergeRecord.ID(Int64(all.count + 1)), family: family, source: source, uid: uid,
      name: name, addresses: addresses.map { Made.address($0) }, organization: company, kind: kind)
    all.append(record)
    return record
  }

  /// The people as lists of record numbers.
  func people(
    owner: Owner = Owner(), decisions: MergeDecisions = MergeDecisions()
  ) -> [[Int64]] {
    resolution(owner: owner, decisions: decisions).people.map { $0.records.map(\.number) }
  }

  /// Who is who.
  func resolution(
    owner: Owner = Owner(), decisions: MergeDecisions = MergeDecisions()
  ) -> Resolution {
    PersonResolver(owner: owner, decisions: decisions).resolve(all)
  }
}

extension Resolution {
  /// The rules of all joins, by their codes.
  var rules: [String] { people.flatMap(\.joins).map(\.rule.rawValue).sorted() }
  /// The rules of all suggestions, by their codes.
  var open: [String] { suggestions.map(\.rule.rawValue).sorted() }
}
