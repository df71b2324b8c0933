import Invitations
import Testing

/// The cases by which the rules of merging were chosen.
@Suite struct MergingCaseTests {
  private var records = MadeRecords()

  @Test mutating func `john@x "John Doe" and JOHN@X "john doe" are one`() {
    records.add("John Doe", "john@x.example")
    records.add("john doe", "JOHN@X.example")
    #expect(records.people() == [[1, 2]])
    #expect(records.resolution().rules == ["R2"])
  }

  @Test mutating func `two doctors at info@clinic are two, and the address is a role`() {
    records.add("Dr. Ann Lee", "info@clinic.example")
    records.add("Dr. Bob Ray", "info@clinic.example")
    #expect(records.people() == [[1], [2]])
    let shared = records.resolution().sharedAddresses
    #expect(shared.map(\.isRole) == [true])
    #expect(shared.map(\.notice) == ["2 people share this address"])
  }

  @Test mutating func `Ann and Bob at family@x are two who share an address`() {
    records.add("Ann", "family@x.example")
    records.add("Bob", "family@x.example")
    #expect(records.people() == [[1], [2]])
    let shared = records.resolution().sharedAddresses
    #expect(shared.map(\.notice) == ["2 people share this address"])
    #expect(shared.map(\.isRole) == [false])
    #expect(shared[0].people == [MergeRecord.ID(1), MergeRecord.ID(2)])
    #expect(records.resolution().suggestions.isEmpty)
  }

  @Test mutating func `Ann Lee a@x and Ann Lee b@y of one source are two and a suggestion`() {
    records.add("Ann Lee", "a@x.example")
    records.add("Ann Lee", "b@y.example")
    #expect(records.people() == [[1], [2]])
    #expect(records.resolution().open == ["R7"])
    #expect(
      records.resolution().suggestions[0].reason
        == "the same name (Ann Lee) with different addresses, both from a.vcf")
  }

  @Test mutating func `LinkedIn Ann Lee of Acme and Google Ann Lee of Acme Inc are one`() {
    records.add("Ann Lee", source: "Connections.csv", family: "linkedin", company: "Acme")
    records.add("Ann Lee", "a@x.example", source: "g.csv", family: "google", company: "Acme Inc")
    #expect(records.people() == [[1, 2]])
    #expect(records.resolution().rules == ["R6"])
  }

  @Test(arguments: ["Acme Inc", "Globex", nil])
  mutating func `with two Google Ann Lees the LinkedIn one is neither`(company: String?) {
    records.add("Ann Lee", source: "Connections.csv", family: "linkedin", company: "Acme")
    records.add("Ann Lee", "a@x.example", source: "g.csv", family: "google", company: "Acme Inc")
    records.add("Ann Lee", "b@y.example", source: "g.csv", family: "google", company: company)
    #expect(records.people() == [[1], [2], [3]])
    #expect(records.resolution().open.count == 3)
  }

  @Test mutating func `a.b+news@gmail and ab@googlemail of one name are one`() {
    records.add("Ann Bell", "a.b+news@gmail.com")
    records.add("Ann Bell", "ab@googlemail.com")
    #expect(records.people() == [[1, 2]])
  }

  @Test mutating func `a.b@corp and ab@corp are two`() {
    records.add("Ann Bell", "a.b@corp.example")
    records.add("Ann Bell", "ab@corp.example")
    #expect(records.people() == [[1], [2]])
  }

  @Test mutating func `a chain John (x), nobody (x, y), Mary (y) is not one`() {
    records.add("John", "x@x.example")
    records.add("", "x@x.example", "y@x.example")
    records.add("Mary", "y@x.example")
    #expect(records.people() == [[1], [2], [3]])
    #expect(records.resolution().open == ["R8", "R8"])
  }

  @Test mutating func `Smith Jr and Smith Sr at one address are two`() {
    records.add("John Smith Jr", "smith@x.example")
    records.add("John Smith Sr", "smith@x.example")
    #expect(records.people() == [[1], [2]])
  }

  @Test mutating func `a card without a name at John's address is John`() {
    records.add("", "j@x.example")
    records.add("John", "j@x.example")
    #expect(records.people() == [[1, 2]])
    #expect(records.resolution().rules == ["R4"])
  }

  @Test mutating func `my second address is me`() {
    let owner = Owner(name: "Pat Vale", ownKeys: [Made.address("pat@corp.example").identityKey])
    records.add("Pat Vale", "pat@corp.example", "pat@home.example")
    records.add("P. Vale", "pat@home.example")
    records.add("Ann Lee", "ann@x.example")
    let resolution = records.resolution(owner: owner)
    #expect(resolution.people.map { $0.records.map(\.number) } == [[1, 2], [3]])
    #expect(resolution.owner?.lead == MergeRecord.ID(1))
  }

  @Test mutating func `a pair that the user separated stays apart when it is imported again`() {
    let one = records.add("Ann Lee", "ann@x.example", source: "g.csv", family: "google")
    let two = records.add("Ann Lee", "ann@x.example", source: "Ann.vcf")
    #expect(records.people() == [[1, 2]])
    var decisions = MergeDecisions()
    decisions.separate([one], from: [two])
    #expect(records.people(decisions: decisions) == [[1], [2]])

    var again = MadeRecords()
    again.add("Bob Ray", "bob@x.example")
    again.add("Ann Lee", "ann@x.example", "new@x.example", source: "Ann-2.vcf")
    again.add("ANN LEE", "ANN@x.example", source: "g-2.csv", family: "google")
    #expect(again.people(decisions: decisions) == [[1], [2], [3]])
  }

  @Test mutating func `"A, B" and "B A" at one address are one`() {
    records.add("Lee, Ann", "ann@x.example")
    records.add("Ann Lee", "ann@x.example")
    #expect(records.people() == [[1, 2]])
  }
}
