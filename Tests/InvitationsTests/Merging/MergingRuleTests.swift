import Invitations
import Testing

@Suite struct MergingRuleTests {
  private var records = MadeRecords()

  @Test mutating func `R0: what the user joins is one, whatever the names say`() {
    let ann = records.add("Ann Lee", "a@x.example")
    let maria = records.add("Maria Ray", "m@y.example", source: "b.vcf")
    records.add("A. Lee", "a@x.example", source: "b.vcf")
    records.add("Maria Ray", "m@y.example", source: "c.vcf")
    var decisions = MergeDecisions()
    decisions.join(ann, maria)
    #expect(records.people(decisions: decisions) == [[1, 2, 3, 4]])
    #expect(records.resolution(decisions: decisions).rules == ["R0", "R0", "R2"])
  }

  @Test mutating func `R0: of two decisions about the same pair the later counts, and undo works`()
  {
    let one = records.add("Ann Lee", "a@x.example")
    let two = records.add("Ann Lee", "a@x.example", source: "b.vcf")
    var decisions = MergeDecisions()
    decisions.separate([one], from: [two])
    decisions.join(two, one)
    #expect(records.people(decisions: decisions) == [[1, 2]])
    #expect(decisions.undo()?.verdict == .join)
    #expect(records.people(decisions: decisions) == [[1], [2]])
    decisions.undo()
    #expect(decisions.undo() == nil)
    #expect(records.resolution(decisions: decisions).rules == ["R2"])
  }

  @Test mutating func `R0: one record can be taken out of a person of three`() {
    let one = records.add("Ann Lee", "a@x.example", uid: "1")
    let two = records.add("Ann Lee", "a@x.example", uid: "2")
    let three = records.add("Ann Lee", "a@x.example", uid: "3")
    var decisions = MergeDecisions()
    decisions.separate([three], from: [one, two])
    #expect(records.people(decisions: decisions) == [[1, 2], [3]])
    #expect(records.resolution(decisions: decisions).suggestions.isEmpty)
  }

  @Test mutating func `R0: a decision survives that the file gives new ids and more addresses`() {
    let one = records.add("Ann Lee", "a@x.example", uid: "urn:uuid:17")
    let two = records.add("Bob Ray", "b@x.example", family: "google")
    var decisions = MergeDecisions()
    decisions.join(one, two)
    let stored = decisions.all.map { decision in
      MergeDecision(
        decision.verdict, decision.first.compactMap { RecordHandle($0.description) },
        decision.second.compactMap { RecordHandle($0.description) })
    }
    #expect(MergeDecisions(stored) == decisions)
    var again = MadeRecords()
    again.add("Bob Ray", "c@x.example", "b@x.example", family: "google")
    again.add("Ann Miller", "new@x.example", uid: "17")
    #expect(again.people(decisions: MergeDecisions(stored)) == [[1, 2]])
  }

  @Test mutating func `R1: the same identifier in one kind of source joins across files`() {
    records.add("Ann Lee", "a@x.example", source: "old.vcf", uid: "17")
    records.add("Ann Lee", "b@y.example", source: "new.vcf", uid: "urn:uuid:17")
    #expect(records.people() == [[1, 2]])
    #expect(
      records.resolution().people[0].joins.map(\.reason) == ["the same identifier in vcard: 17"])
  }

  @Test mutating func `R1: an identifier means nothing in another kind of source or another name`()
  {
    records.add("Ann Lee", "a@x.example", uid: "17")
    records.add("Ann Marie Lee", "b@y.example", family: "google", uid: "17")
    records.add("Bob Ray", "c@y.example", uid: "17")
    #expect(records.people() == [[1], [2], [3]])
  }

  @Test mutating func `R1: a broken export that gives one identifier to all hides nobody`() {
    for number in 1...30 { records.add("Person \(number)", "p\(number)@x.example", uid: "0") }
    #expect(records.people().count == 30)
  }

  @Test mutating func `R2: an initial and a middle name are no other person`() {
    records.add("Ann Lee", "a@x.example")
    records.add("A. Lee", "a@x.example", source: "b.vcf")
    records.add("Ann Marie Lee", "A@X.example", source: "c.vcf")
    #expect(records.people() == [[1, 2, 3]])
    #expect(
      records.resolution().people[0].joins.map(\.reason)
        == Array(repeating: "the same address a@x.example, and the names agree", count: 2))
  }

  @Test mutating func `R2: an initial that fits two who do not fit each other fits neither`() {
    records.add("J. Smith", "s@x.example")
    records.add("John Smith", "s@x.example")
    records.add("Jane Smith", "s@x.example")
    #expect(records.people() == [[1], [2], [3]])
    #expect(records.resolution().open == ["R8", "R8"])
    #expect(
      records.resolution().suggestions[0].reason
        == "the same address s@x.example, but it would tie together people who are not each other")
  }

  @Test mutating func `R3: what the names of one address agree on is still joined`() {
    records.add("Ann Lee", "f@x.example")
    records.add("Ann Lee", "f@x.example", source: "b.vcf")
    records.add("Bob Lee", "f@x.example")
    records.add("Lee, Bob", "f@x.example", source: "b.vcf")
    records.add("", "f@x.example")
    #expect(records.people() == [[1, 2], [3, 4], [5]])
    #expect(records.resolution().sharedAddresses.map(\.people.count) == [3])
  }

  @Test mutating func `R4: two cards without a name at one address are one mailbox`() {
    records.add("", "a@x.example")
    records.add("a@x.example", "a@x.example", source: "b.vcf")
    records.add("", "info@x.example")
    records.add("", "info@x.example", source: "b.vcf")
    #expect(records.people() == [[1, 2], [3, 4]])
  }

  @Test(arguments: ["info@x.example", "noreply@x.example", "sales-eu@x.example"])
  mutating func `R5: the address of a role or program joins nobody`(address: String) {
    records.add("Ann Lee", address)
    records.add("Ann Lee", address, source: "b.vcf")
    #expect(records.people() == [[1], [2]])
    #expect(records.resolution().open == ["R5"])
  }

  @Test mutating func `R6: one word is no full name, and a company has to be the same`() {
    records.add("Ann", company: "Acme")
    records.add("Ann", source: "b.vcf", company: "Acme")
    records.add("Bob Ray", company: "Acme")
    records.add("Bob Ray", source: "b.vcf", company: "Globex")
    records.add("Cy Fox", company: "Acme")
    records.add("Cy Fox", source: "b.vcf")
    records.add("Di Ash Jr", company: "Acme")
    records.add("Di Ash", source: "b.vcf", company: "Acme")
    #expect(records.people().count == 8)
    #expect(
      records.resolution().suggestions.map(\.reason) == [
        "the same name (Bob Ray) in different sources, but not the same company",
        "the same name (Cy Fox) in different sources, and nothing else says that they are one",
      ])
  }

  @Test mutating func `R6: copies joined by their address count as one candidate`() {
    records.add("Ann Lee", "a@x.example", source: "g.csv", company: "Acme")
    records.add("A. Lee", "a@x.example", source: "g.csv")
    records.add("Ann Lee", source: "Connections.csv", company: "ACME Ltd")
    #expect(records.people() == [[1, 2, 3]])
    #expect(
      records.resolution().people[0].joins.map(\.reason).contains(
        "the same name and company (Ann Lee, Acme) in different sources, and nobody else there"))
  }

  @Test mutating func `R6: a company or a list is not a person`() {
    records.add("Acme Foods", source: "a.vcf", company: "Acme Foods", kind: .organization)
    records.add("Acme Foods", source: "b.vcf", company: "Acme Foods", kind: .organization)
    records.add("Ann Lee", "a@x.example", kind: .person)
    records.add("Ann Lee", "a@x.example", kind: .group)
    #expect(records.people() == [[1], [2], [3], [4]])
  }

  @Test mutating func `R7: five of one name are suggested, more are a common name`() {
    for number in 1...5 { records.add("Ann Lee", "a\(number)@x.example") }
    #expect(records.resolution().open.count == 10)
    records.add("Ann Lee", "a6@x.example")
    #expect(records.resolution().open.isEmpty)
    #expect(records.people().count == 6)
  }

  @Test mutating func `R8: a person has at most ten different cards, however long the chain`() {
    for number in 1...24 {
      records.add("Ann Lee", "a\(number)@x.example", "a\(number + 1)@x.example")
    }
    #expect(records.people().allSatisfy { $0.count <= 10 })
    #expect(records.people().count < 12)
  }

  @Test mutating func `R8: copies of one card are one card`() {
    for number in 1...40 { records.add("Ann Lee", "a@x.example", source: "\(number).vcf") }
    #expect(records.people() == [Array(1...40)])
  }

  @Test mutating func `R8: a mailbox with a crowd of names proves nothing`() {
    for number in 1...13 {
      records.add("P\(number) Lee", "none@x.example")
      records.add("P\(number) Lee", "none@x.example", source: "b.vcf")
    }
    records.add("P. Lee", "none@x.example")
    #expect(records.people().count == 14)
  }

  @Test mutating func `R9: my address under another name is me, but makes nobody else me`() {
    let owner = Owner(name: "Pat Vale", ownKeys: [Made.address("pat@corp.example").identityKey])
    records.add("Pat Vale", "pat@corp.example")
    records.add("Bob Ray", "pat@corp.example", "bob@x.example")
    records.add("Bob Ray", "bob@x.example", source: "b.vcf")
    records.add("", "pat@corp.example", "family@x.example")
    records.add("Ann Vale", "family@x.example")
    let resolution = records.resolution(owner: owner)
    #expect(resolution.people.map { $0.records.map(\.number) } == [[1, 2, 4], [3], [5]])
    #expect(resolution.people.map(\.isSelf) == [true, false, false])
    #expect(resolution.sharedAddresses.map(\.key.text) == ["bob@x.example", "family@x.example"])
    #expect(resolution.people[0].joins.map(\.reason) == ["both are you", "both are you"])
  }

  @Test mutating func `R9: without an owner nobody is me`() {
    records.add("Pat Vale", "pat@corp.example")
    #expect(records.resolution().owner == nil)
  }
}
