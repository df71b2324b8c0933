import ContactFiles
import Invitations
import Testing

@Suite struct AliasTests {
  @Test(arguments: [
    ("alias ann Ann Lee <ann@x.example>", "Ann Lee", ["ann@x.example"], ContactRecord.Kind.person),
    ("alias ann \"Lee, Ann\" <ann@x.example>", "Lee, Ann", ["ann@x.example"], .person),
    ("alias ann ann@x.example (Ann Lee)", "Ann Lee", ["ann@x.example"], .person),
    ("alias ann ann@x.example", "ann", ["ann@x.example"], .person),
    ("alias -group work -group choir ann Ann <ann@x.example>", "Ann", ["ann@x.example"], .person),
    ("alias ann Ann \\\n  <ann@x.example>", "Ann", ["ann@x.example"], .person),
    ("alias ann Ann <ann@x.example> # a friend, bob@x.example", "Ann", ["ann@x.example"], .person),
    ("alias ann \"Ann #1\" <ann@x.example>", "Ann #1", ["ann@x.example"], .person),
    ("alias ann =?UTF-8?Q?J=C3=BCrgen?= <j@x.example>", "Jürgen", ["j@x.example"], .person),
    ("\talias\tann\tAnn <ann@x.example>", "Ann", ["ann@x.example"], .person),
    (
      "alias choir Ann <ann@x.example>, bob@x.example", "choir",
      ["ann@x.example", "bob@x.example"], .group
    ),
    ("alias all ann, bob", "all", [], .group),
  ])
  func `an alias is read as mutt reads it`(
    text: String, name: String, emails: [String], kind: ContactRecord.Kind
  ) throws {
    let result = try ReadingResult("# aliases\n\n\(text)\n")
    #expect(result.report.formats == [.mutt])
    #expect(result.names == [name])
    #expect(result.emails == [emails])
    #expect(result.records.map(\.kind) == [kind])
    #expect(result.lines == [3])
  }

  @Test func `groups and tags are labels, the key identifies`() throws {
    let result = try ReadingResult(
      "alias -group work -group choir ann Ann <ann@x.example> # tags:a,b\n")
    #expect(result.records.first?.categories == ["work", "choir", "a", "b"])
    #expect(result.records.first?.uid == "ann")
  }

  @Test func `aliases among other commands are found`() throws {
    let result = try ReadingResult(
      "set from=\"me@x.example\"\nunalias *\nalias ann Ann <ann@x.example>\nsource \"pass|\"\n")
    #expect(result.names == ["Ann"])
  }
}
