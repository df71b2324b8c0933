import ContactFiles
import Invitations
import Testing

@Suite struct JSONTests {
  private static let ann = #"""
    ["vcard", [["version", {}, "text", "4.0"],
      ["n", {}, "text", ["Lee", "Ann", ["Mae", "Joy"], "Dr.", ""]],
      ["fn", {}, "text", "Ann \u00e9 \ud83d\ude00 \ud83d"],
      ["email", {"type": "home"}, "text", "a@x.example"],
      ["email", {"pref": "1"}, "text", "b@x.example"],
      ["tel", {"type": ["cell"]}, "uri", "tel:+47-1"],
      ["org", {}, "text", ["Initech", "Sales"]],
      ["categories", {}, "text", "choir", "work"],
      ["kind", {}, "text", "individual"],
      ["uid", {}, "uri", "urn:uuid:1"]]]
    """#

  @Test func `a jCard is a record`() throws {
    let result = try ReadingResult(Self.ann)
    let record = try #require(result.records.first)
    #expect(result.report.formats == [.jCard])
    #expect(record.name == "Ann é 😀 \u{FFFD}")
    #expect(record.givenName == "Ann")
    #expect(record.emails == ["a@x.example", "b@x.example"])
    #expect(record.preferredEmail == 1)
    #expect(record.phones == ["+47-1"])
    #expect(record.organization == "Initech")
    #expect(record.categories == ["choir", "work"])
    #expect(record.uid == "urn:uuid:1")
    #expect(record.line == 1)
  }

  @Test func `jCards come in lists, with the lines they start on`() throws {
    let result = try ReadingResult(
      "[\n\(Self.ann),\n[\"vcard\", [[\"n\", {}, \"text\", [\"Roe\", \"Bob\"]]]]\n]\n")
    #expect(result.names.last == "Bob Roe")
    #expect(result.lines == [2, 12])
  }

  @Test(arguments: [
    (#""isOrdered": true,"#, "Dr. Ann-Mae Lee"),
    (#""isOrdered": true, "defaultSeparator": ", ","#, "Dr., Ann-Mae, Lee"),
    ("", "Dr. Ann Mae Lee"),
  ])
  func `what stands between a JSContact's names counts where it is said`(
    order: String, name: String
  ) throws {
    let result = try ReadingResult(
      """
      {"@type": "Card", "name": {\(order) "components": [
        {"kind": "title", "value": "Dr."}, {"kind": "given", "value": "Ann"},
        {"kind": "separator", "value": "-"}, {"kind": "given2", "value": "Mae"},
        {"kind": "surname", "value": "Lee"}]}}
      """)
    #expect(result.names == [name])
  }

  @Test func `a JSContact is a record`() throws {
    let result = try ReadingResult(
      #"""
      [{"@type": "Card", "version": "1.0", "uid": "u1", "kind": "individual",
        "name": {"components": [{"kind": "given", "value": "Ann"}, {"kind": "separator", "value": " "},
          {"kind": "surname", "value": "Lee"}]},
        "emails": {"z": {"address": "a@x.example"},
          "a": {"address": "b@x.example", "pref": 1}},
        "organizations": {"o": {"name": "Initech", "units": [{"name": "Sales"}]}},
        "phones": {"p": {"number": "tel:+47-1"}}, "keywords": {"choir": true}},
       {"@type": "Card", "kind": "group", "name": {"full": "The choir"}, "members": {"u1": true}},
       {"@type": "Other"}]
      """#)
    #expect(result.report.formats == [.jsContact])
    #expect(result.names == ["Ann Lee", "The choir"])
    #expect(result.emails == [["a@x.example", "b@x.example"], []])
    #expect(result.records.map(\.kind) == [.person, .group])
    let record = try #require(result.records.first)
    #expect(record.preferredEmail == 1)
    #expect(record.familyName == "Lee")
    #expect(record.organization == "Initech")
    #expect(record.categories == ["choir"])
    #expect(result.report.problems.map(\.line) == [9])
  }

  @Test(arguments: [
    #"[{"@type": "Card", "name": {"full": "Ann"}}, {"@type": "Card", "name": {"fu"#,
    #"[{"@type": "Card", "name": {"full": "Ann"}}, "# + String(repeating: "[", count: 100_000),
    #"{"@type": "Card", "name": {"full": "Ann"}} {"#,
  ])
  func `broken JSON costs only what is broken`(text: String) throws {
    let result = try ReadingResult(text)
    #expect(result.names == ["Ann"])
    #expect(result.report.problemCount == 1)
  }

  @Test func `other JSON is no contact format`() {
    #expect(throws: ImportError.self) { try ReadingResult(#"{"a": 1}"#) }
    #expect(throws: ImportError.self) { try ReadingResult(#"["a", "b"]"#) }
  }

  @Test(arguments: [
    #"["vcard",[["fn",{},"text","A"],["adr",{},"text",["","","1 Elm St","Town","","123","US"]]]]"#,
    #"["vcard",[["fn",{},"text","A"],["adr",{},"text",["","",["1","Elm St"],"Town","","123",""]]]]"#,
    """
    {"@type":"Card","name":{"full":"A"},"addresses":{"h":{"components":[
    {"kind":"number","value":"1"},{"kind":"name","value":"Elm St"},
    {"kind":"locality","value":"Town"},{"kind":"postcode","value":"123"}]}}}
    """,
    #"{"@type":"Card","name":{"full":"A"},"addresses":{"h":{"full":"1 Elm St\n123 Town"}}}"#,
  ])
  func `an address is the place that a vCard's is`(json: String) throws {
    let result = try ReadingResult(json)
    let card = try ReadingResult(VCardCase.card("3.0", "FN:A", "ADR:;;1 Elm St;Town;;123;US"))
    #expect(result.records.map(\.places) == [["1 Elm St 123 Town"]])
    #expect(result.records.map(\.places) == card.records.map(\.places))
  }

  @Test func `a town alone is no place`() throws {
    let town = #"["vcard",[["fn",{},"text","A"],["adr",{},"text",["","","","Town","","123",""]]]]"#
    #expect(try ReadingResult(town).records.map(\.places) == [[]])
  }

}
