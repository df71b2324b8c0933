import Invitations
import Testing

@testable import InvitationStore

/// What is stored of somebody who comes in is what the rules say, whichever way it was found.
@Suite struct `The row of somebody new` {
  static let names = [
    "Ann Lee", "", "Me", "Mo Li", "My Card", "Jan Novak", "Novák Jan", "Eva Nováková",
    "e@x.example",
    "Łukasz Żuk", "Acme", "Ångström Åse",
  ]
  static let addresses: [[String]] = [
    [], ["ann@x.example"], ["Ann.Lee@x.example", "ann@y.example"], ["info@x.example"],
    ["ann@x.example", "ANN@x.example"], ["a.nn@gmail.com", "ann@googlemail.com"],
    ["ann@gmail.com"], ["jan+x@me.example"], ["ann@x.example", "jan@me.example"],
    ["jn@novak.example"],
    ["ann@xn--pypal-4ve.example"], ["no-reply@x.example"], ["not an address"],
    ["ann@x.example", "ann@y.example", "ann@z.example"], ["janovak@y.example"],
    ["eva@gmail.com"], ["ann@x.example", "eva@hotmail.com"],
  ]
  static let owners = [
    Owner(),
    Owner(name: "Jan Novák", company: "Acme"),
    Owner(
      name: "Jan Novak",
      ownKeys: Set(["jan@me.example", "jnovak@me.example"].map(IdentityKey.init))),
  ]

  @Test(arguments: names)
  func `is the same from bytes and from the rules`(name: String) throws {
    for (number, owner) in Self.owners.enumerated() {
      for emails in Self.addresses {
        for var record in Self.records(name, emails) {
          var preferences = [Int?.none, 0]
          if emails.count > 1 { preferences.append(1) }
          for preferred in preferences {
            record.preferredEmail = preferred
            var batch = RecordBatch(source: "", family: "")
            batch.append(record)
            batch.forEach { text, _, _ in
              let short = Self.row(owner) { $0.add(newcomer: Person.ID(1), text) }
              let whole = Self.row(owner) {
                $0.add(
                  FactsReader.facts(aboutNewcomer: Person(Person.ID(1), text), now: Made.start))
              }
              #expect(short == whole, "owner \(number), \(emails), \(record.categories)")
            }
          }
        }
      }
    }
  }

  @Test func `needs no rule for most`() {
    let record = Made.record("Ann Lee", "Ann@x.example", "ann@y.example", organization: "Acme")
    var batch = RecordBatch(source: "", family: "")
    batch.append(record)
    batch.forEach { text, _, _ in
      #expect(FlagRules.plainFlags(of: text, owner: Self.owners[2]) == 0)
    }
  }

  private static func records(_ name: String, _ emails: [String]) -> [ContactRecord] {
    var plain = Made.record(name, organization: "Acme Inc.")
    plain.emails = emails
    var labelled = plain
    labelled.categories = ["* myContacts", "Starred"]
    labelled.familyName = "Novak"
    var friend = plain
    friend.categories = ["Friends"]
    var family = plain
    family.categories = ["myContacts", "Rodina"]
    var group = plain
    group.kind = .group
    var relative = plain
    relative.relatives = ["Jan Novak"]
    relative.phones = ["+420 777 123 456"]
    var known = plain
    known.connectedSince = "2024-01-15"
    return [plain, labelled, friend, family, group, relative, known]
  }

  private static func row(_ owner: Owner, _ add: (inout PersonRows) -> Void) -> [String] {
    var rows = PersonRows(owner: owner, now: Made.start)
    add(&rows)
    return rows.rows.map { row in
      "\(row.flags) \(row.tie) \(String(decoding: rows.bytes[row.found], as: UTF8.self))"
    }
  }
}
