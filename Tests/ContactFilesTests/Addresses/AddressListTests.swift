@testable import ContactFiles
import Testing

@Suite struct AddressListTests {
  @Test(arguments: [
    ("ann@x.example", ["|ann@x.example"]),
    ("Ann Lee <ann@x.example>", ["Ann Lee|ann@x.example"]),
    (#""Lee, Ann" <ann@x.example>, bob@x.example"#, ["Lee, Ann|ann@x.example", "|bob@x.example"]),
    (#""a \"b\" c" <ann@x.example>"#, [#"a "b" c|ann@x.example"#]),
    ("ann@x.example (Ann (Annie) Lee)", ["Ann (Annie) Lee|ann@x.example"]),
    ("choir: ann@x.example, Bob <bob@x.example>;", ["|ann@x.example", "Bob|bob@x.example"]),
    ("undisclosed-recipients:;", []),
    ("<@relay.example,@b.example:ann@x.example>", ["|ann@x.example"]),
    (#""ann lee"@x.example"#, [#"|"ann lee"@x.example"#]),
    ("<ann@x.example> <bob@x.example>", ["|ann@x.example", "|bob@x.example"]),
    ("Ann <ann@x.example> Bob <bob@x.example>", ["Ann|ann@x.example", "Bob|bob@x.example"]),
    ("ann@x.example; bob@x.example", ["|ann@x.example", "|bob@x.example"]),
    ("ann@x.example bob@x.example", ["|ann@x.example", "|bob@x.example"]),
    ("Ann <ann@x.example", ["Ann|ann@x.example"]),
    ("Ann <ann@x.example, bob@x.example", ["Ann|ann@x.example, bob@x.example"]),
    ("Jürgen <j@x.example>", ["Jürgen|j@x.example"]),
    ("Ann (Work) Lee <ann@x.example>", ["Ann Lee|ann@x.example"]),
    (
      "Ann\n\tLee <ann@x.example>,\n Bob <bob@x.example>",
      ["Ann Lee|ann@x.example", "Bob|bob@x.example"]
    ),
    (#"Ann \(B\) <ann@x.example>"#, ["Ann (B)|ann@x.example"]),
    ("ann @ x.example", ["|ann@x.example"]),
    ("Ann @ Acme <ann@ x.example>", ["Ann @ Acme|ann@x.example"]),
    ("Ann <>", []),
    (",,;", []),
    ("", []),
  ])
  func `people and programs write lists in many ways`(text: String, expected: [String]) {
    #expect(AddressList(text).mailboxes.map { "\($0.name)|\($0.address)" } == expected)
  }
}
