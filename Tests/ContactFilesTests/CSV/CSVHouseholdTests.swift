import ContactFiles
import Invitations
import Testing

/// What columns say that may show who is family: postal addresses as a vCard gives them, relatives.
@Suite struct CSVHouseholdTests {
  struct Table: CustomTestStringConvertible {
    let testDescription: String
    let header: String
    let row: String
    var places: [String] = []
    var relatives: [String] = []
  }

  @Test(arguments: [
    Table(
      testDescription: "Google: the parts of an address count, not how it is written in one piece",
      header:
        "Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - PO Box,Address 1 - Postal Code",
      row: "Home,\"Dlouhá 7, Praha\",Dlouhá 7,Praha,,110 00", places: ["Dlouhá 7 110 00 Praha"]),
    Table(
      testDescription: "Google: an address in one piece only",
      header:
        "Address 1 - Formatted,Address 1 - Street,Address 2 - Formatted,Address 2 - Street,Address 2 - City",
      row: "\"Dlouhá 7\nPraha\",,x,Krátká 1,Brno", places: ["Dlouhá 7 Praha", "Krátká 1 Brno"]),
    Table(
      testDescription: "Google: family by its label, others not",
      header:
        "Relation 1 - Label,Relation 1 - Value,Relation 2 - Label,Relation 2 - Value,Relation 3 - Type,Relation 3 - Value",
      row: "* Spouse,Jan Novák ::: Bo Ek,Manager,Eva Roe,Domestic Partner,Al Ek",
      relatives: ["Jan Novák", "Bo Ek", "Al Ek"]),
    Table(
      testDescription: "Outlook: home, work, spouse and children",
      header:
        "Business Street,Business City,Business Postal Code,Home Street,Home Street 2,Home City,Home Postal Code,Other Street,Children,Spouse,Manager's Name",
      row: "Main St 1,Oslo,0150,Dlouhá 7,,Praha,110 00,,Kim Lee; Sue Lee,Jan Novák,Eva Roe",
      places: ["Main St 1 0150 Oslo", "Dlouhá 7 110 00 Praha"],
      relatives: ["Kim Lee", "Sue Lee", "Jan Novák"]),
    Table(
      testDescription: "Outlook, German",
      header: "Straße privat,Ort privat,Postleitzahl privat,Partner/in,Kinder",
      row: "Weg 3,Bonn,53111,Ute Groß,", places: ["Weg 3 53111 Bonn"], relatives: ["Ute Groß"]),
    Table(
      testDescription: "Outlook, French",
      header: "Rue (domicile),Ville (domicile),Code postal (domicile),Conjoint(e)",
      row: "Rue A 3,Lyon,69001,Jean B", places: ["Rue A 3 69001 Lyon"], relatives: ["Jean B"]),
    Table(
      testDescription: "Thunderbird",
      header: "Home Address,Home Address 2,Home City,Home State,Home ZipCode,Work Address",
      row: "Weg 3,,Bonn,,53111,", places: ["Weg 3 53111 Bonn"]),
    Table(
      testDescription: "a town alone is no address", header: "Home City,Home Postal Code",
      row: "Bonn,53111"),
  ])
  func `addresses and relatives are kept`(table: Table) throws {
    let result = try ReadingResult("Name,Email,\(table.header)\nAnn,a@x.example,\(table.row)\n")
    let record = try #require(result.records.first)
    #expect(record.name == "Ann")
    #expect(record.emails == ["a@x.example"])
    #expect(record.places == table.places)
    #expect(record.relatives == table.relatives)
  }

  @Test func `the first company that is named counts, of several columns`() throws {
    let result = try ReadingResult("Name,Company,Organization\nAnn,,Acme\nBob,Initech,Acme\n")
    #expect(result.records.map(\.organization) == ["Acme", "Initech"])
  }

  @Test func `what old systems fill a file up with is no row`() throws {
    #expect(try ReadingResult("Name,Email\nAnn,a@x.example\n\u{1A}\0\0").names == ["Ann"])
  }
}
