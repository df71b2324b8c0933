import Invitations
import Testing

@Suite struct PersonProfileTests {
  private func record(
    _ name: String, _ addresses: String..., preferred: Int? = nil, given: String = "",
    family: String = "", company: String? = nil, connected: String? = nil,
    source: String = "a.vcf", categories: [String] = [], kind: ContactRecord.Kind = .person
  ) -> MergeRecord {
    MergeRecord(
      id: MergeRecord.ID(1), family: "vcard", source: source, name: name, givenName: given,
      familyName: family, addresses: addresses.map { Made.address($0) }, preferred: preferred,
      organization: company, categories: categories, connectedSince: connected, kind: kind)
  }

  @Test(
    arguments: [
      (["A. Lee", "Ann Lee"], "Ann Lee"), (["", "Ann"], "Ann"),
      (["ANN LEE", "Ann Lee"], "Ann Lee"),
      (["Lee, Ann", "Ann Lee"], "Ann Lee"), (["Jose Nunez", "José Núñez"], "José Núñez"),
      (["Ann Lee", "Ann Lee", "Ann Lee (Acme Sales)"], "Ann Lee"),
      (["Ann Lee", "Ann Marie Lee"], "Ann Marie Lee"), (["a@x.example"], ""), ([], ""),
      (["ann lee", "A. LEE"], "ann lee"), (["田中", "田中 太郎"], "田中 太郎"),
    ])
  func `the name is whole, usual and written as a name`(names: [String], best: String) {
    let records = names.map { record($0, "a@x.example") }
    #expect(PersonProfile(of: records).name == best)
    #expect(PersonProfile(of: records.reversed()).name == best)
  }

  @Test func `the parts of the name come from a record of the same name`() {
    let profile = PersonProfile(of: [
      record("Ann Lee"), record("LEE, ANN", given: "Ann", family: "Lee"),
      record("", given: "Anna", family: "L"),
    ])
    #expect(profile.name == "Ann Lee")
    #expect(profile.givenName == "Ann")
    #expect(profile.familyName == "Lee")
    let parts = PersonProfile(of: [record("", given: "Ann", family: "Lee")])
    #expect(parts.name == "Ann Lee")
  }

  @Test func `invited is at the chosen address, else the newest two-way, the preferred, the first`()
  {
    let records = [
      record("Ann Lee", "first@x.example", "second@x.example", "third@x.example", preferred: 1),
      record("Ann Lee", "fourth@x.example", "third@x.example"),
    ]
    func order(_ chosen: String?, _ mail: [(String, Int64)]) -> [String] {
      let last = mail.map { (Made.address($0.0).identityKey, Moment(seconds: $0.1)) }
      let profile = PersonProfile(
        of: records, chosen: chosen.map { Made.address($0) },
        lastTwoWay: Dictionary(uniqueKeysWithValues: last))
      return profile.addresses.map(\.local)
    }
    #expect(order(nil, []) == ["second", "first", "fourth", "third"])
    #expect(
      order(nil, [("third@x.example", 1), ("fourth@x.example", 2)]).prefix(2) == [
        "fourth", "third",
      ])
    #expect(order("third@x.example", [("fourth@x.example", 2)]).prefix(2) == ["third", "fourth"])
    #expect(order("stranger@x.example", []).first == "second")
  }

  @Test func `a mailbox in two spellings is there once, spelt as most sources do`() {
    let records = [
      record("Ann", "a.nn@gmail.com"), record("Ann", "Ann@gmail.com"),
      record("Ann", "Ann@gmail.com"),
    ]
    #expect(PersonProfile(of: records).addresses.map(\.sendKey) == ["Ann@gmail.com"])
    let chosen = Made.address("a.n.n@gmail.com")
    #expect(PersonProfile(of: records, chosen: chosen).addresses == [chosen])
  }

  @Test func `the company comes rather from the network, in the usual spelling`() {
    let old = [
      record("Ann", company: "Globex"), record("Ann", company: "Acme Inc"),
      record("Ann", company: "ACME"), record("Ann", company: "-"),
    ]
    #expect(PersonProfile(of: old).organization == "ACME")
    let now = record("Ann", company: "Initech", connected: "2024-01-15")
    #expect(PersonProfile(of: old + [now]).organization == "Initech")
    #expect(PersonProfile(of: [record("Ann")]).organization == nil)
  }

  @Test func `categories, sources and the first date of connecting are gathered`() {
    let profile = PersonProfile(of: [
      record("Ann", connected: "2024-01-15", source: "b.csv", categories: ["work", "vip"]),
      record("Ann", connected: "2020-05-01", source: "a.vcf", categories: ["work"]),
    ])
    #expect(profile.connectedSince == "2020-05-01")
    #expect(profile.sources == ["a.vcf", "b.csv"])
    #expect(profile.categories == ["vip", "work"])
    #expect(profile.kind == .person)
    let person = profile.person(Person.ID(7), relation: "client")
    #expect(person.id == Person.ID(7))
    #expect(person.sources == profile.sources)
    #expect(person.relation == "client")
  }

  @Test func `a profile does not depend on the order of the records`() {
    for seed in 0..<300 as Range<UInt64> {
      let records = SmallWorld(seed: seed).records
      var random = SeededGenerator(seed: ~seed)
      #expect(
        PersonProfile(of: records) == PersonProfile(of: records.shuffled(using: &random)),
        "seed \(seed)")
    }
  }

  @Test func `an imported record keeps its usable addresses and the preferred one among them`() {
    let contact = ContactRecord(
      source: "folder/ann.vcf", index: 1, line: 1, name: "Ann Lee",
      emails: ["not an address", "a@x.example", "b@x.example"], preferredEmail: 2, uid: "17")
    let record = MergeRecord(contact, id: MergeRecord.ID(9), source: "folder")
    #expect(record.addresses.map(\.sendKey) == ["a@x.example", "b@x.example"])
    #expect(record.preferred == 1)
    #expect(record.source == "folder")
    #expect(PersonProfile(of: [record]).addresses.first?.local == "b")
  }
}
