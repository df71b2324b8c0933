@testable import Invitations

@testable import Screens

extension Sample {
  /// Amara with three records, of which one is joined by the user, and somebody who may be her.
  static let amara = PersonCard(
    person: Person(
      id: Person.ID(1), name: "Amara Okafor",
      addresses: [address("amara@acme.example"), address("amara.okafor@mail.example")],
      organization: "Acme Ltd"),
    records: [
      PersonCard.Record(
        id: MergeRecord.ID(1), name: "Amara Okafor", emails: ["amara@acme.example"],
        organization: "Acme Ltd", source: "contacts.vcf", line: 12),
      PersonCard.Record(
        id: MergeRecord.ID(40), name: "A. Okafor", emails: ["Amara@acme.example"],
        source: "connections.csv", line: 4),
      PersonCard.Record(
        id: MergeRecord.ID(77), name: "Amara", emails: ["amara.okafor@mail.example"],
        source: "aliases", line: 9),
    ],
    joins: [
      Join(
        first: MergeRecord.ID(1), second: MergeRecord.ID(40),
        evidence: .address(address("amara@acme.example").identityKey)),
      Join(first: MergeRecord.ID(1), second: MergeRecord.ID(77), evidence: .decision),
    ],
    candidates: [amaraTwice], sharesAddressWith: ["Obi Okafor"], canUndo: true)

  static let amaraTwice = JoinCandidate(
    first: Person.ID(1), second: Person.ID(8), firstName: "Amara Okafor",
    secondName: "Okafor Amara",
    reason: "the same name (amara okafor) twice in contacts.vcf, and no address in common",
    rule: "R7")

  /// Somebody who stands in one record.
  static func card(_ facts: SuggestionFacts) -> PersonCard {
    PersonCard(
      person: facts.person,
      records: [
        PersonCard.Record(
          id: MergeRecord.ID(facts.person.id.number), name: facts.person.name,
          emails: facts.person.addresses.map(\.sendKey), source: "contacts.vcf", line: 1)
      ])
  }
}
