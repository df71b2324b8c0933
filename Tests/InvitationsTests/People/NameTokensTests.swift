import Invitations
import Testing

struct NameTokensTests {
  @Test(
    arguments: [
      ("Ann Lee", "ann lee", true), ("Ann Lee", "Lee, Ann", true), ("Zoë Ávila", "zoe avila", true),
      ("Dr. Ann Lee", "Ann Lee", true), ("A. Lee", "Ann Lee", true),
      ("Ann Lee", "Ann M. Lee", true),
      ("", "Ann Lee", true), ("Ann Lee", "Bob Lee", false), ("Smith Jr", "Smith Sr", false),
      ("John Smith Jr", "John Smith", false), ("Ann Lee", "Anna Lee", false),
      ("山田太郎", "山田太郎", true), ("山田太郎", "山田花子", false), ("A. B. Lee", "Ann C. Lee", false),
    ])
  func `names are compatible in any order, with initials`(
    _ a: String, _ b: String, _ fits: Bool
  ) {
    #expect(NameTokens(a).isCompatible(with: NameTokens(b)) == fits)
    #expect(NameTokens(b).isCompatible(with: NameTokens(a)) == fits)
  }

  @Test(
    arguments: [
      ("Ann Lee", "Ann"), ("Lee, Ann", "Ann"), ("Dr. Ann Lee", "Ann"), ("Ann", "Ann"),
      ("山田太郎", "山田太郎"),
    ])
  func `a greeting uses the first name`(_ name: String, _ greeting: String) {
    #expect(Made.person(1, name).greetingName == greeting)
  }

  @Test(arguments: ["", "ann@x.example"])
  func `no name, no greeting`(_ name: String) {
    #expect(Made.person(1, name).greetingName == nil)
  }

  @Test func `the given name goes before the guess`() {
    var person = Made.person(1, "van den Berg Jo")
    person.givenName = "Jo"
    #expect(person.greetingName == "Jo")
  }
}
