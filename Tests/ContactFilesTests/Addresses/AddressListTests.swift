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
    ("=?UTF-8?Q?Lee,_Ann?= <ann@x.example>", ["=?UTF-8?Q?Lee,_Ann?=|ann@x.example"]),
    (
      "=?UTF-8?Q?L;?= =?UTF-8?Q?=3A:A?= <a@x.example>",
      ["=?UTF-8?Q?L;?= =?UTF-8?Q?=3A:A?=|a@x.example"]
    ),
    ("=?u?Q?a, b@x.example, c?= <c@x.example>", ["|b@x.example", "c?=|c@x.example"]),
    (#"Pete(A nice \) chap) <pete(his account)@x.example(his host)>"#, ["Pete|pete@x.example"]),
    ("Ann <ann@x.example (work)>, <bob@x.example", ["Ann|ann@x.example", "|bob@x.example"]),
    ("<ann(@x.example>, b@x.example", ["|ann(@x.example", "|b@x.example"]),
    ("Ann <MailTo:ann@x.example?subject=hi>", ["Ann|ann@x.example"]),
    ("Ann <>", []),
    (",,;", []),
    ("", []),
  ])
  func `people and programs write lists in many ways`(text: String, expected: [String]) {
    #expect(AddressList(text).mailboxes.map { "\($0.name)|\($0.address)" } == expected)
  }

  @Test(arguments: [
    ("john doe@x.example", ["john doe@x.example"]),
    ("Den_Van Vrouwerff@x.example", ["Den_Van Vrouwerff@x.example"]),
    ("Dee dee_Gockel@x.example", ["Dee dee_Gockel@x.example"]),
    ("Ann Lee ann@x.example", ["ann@x.example"]),
    ("ann @x.example", ["ann@x.example"]),
    ("Email: ann@x.example", ["ann@x.example"]),
    ("ann@x.example home", ["ann@x.example"]),
    ("Ann Lee <a@x.example>", ["a@x.example"]),
  ])
  func `a blank in an address never makes it somebody else's`(text: String, emails: [String]) throws
  {
    let card = try ReadingResult(VCardCase.card("3.0", "FN:X", "EMAIL:\(text)"))
    let row = try ReadingResult("Name,E-mail\nX,\(text)\n")
    #expect(card.emails == [emails])
    #expect(row.emails == [emails])
    #expect(card.report.withoutAddress == (emails == [text] ? 1 : 0))
  }
}
