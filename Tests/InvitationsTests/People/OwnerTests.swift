import Testing

@testable import Invitations

@Suite struct `The owner's addresses` {
  private func key(_ text: String) throws -> IdentityKey { try EmailAddress(text).identityKey }

  @Test(arguments: [
    ("jan@novak.example", "Jan@Novak.example"), ("jan@novak.example", "jan+shop@novak.example"),
    ("jan+news@novak.example", "jan@novak.example"), ("jan+a@novak.example", "jan+b@novak.example"),
    ("jan.novak@gmail.com", "jannovak+x@googlemail.com"),
  ])
  func `are theirs under every tag, and with dots where the provider ignores them`(
    _ own: String, _ other: String
  ) throws {
    let owner = Owner(name: "Jan Novak", ownKeys: [try key(own)])
    #expect(owner.owns(try EmailAddress(other)))
  }

  @Test(arguments: [
    "jane@novak.example", "j.an@novak.example", "jan@other.example", "+jan@novak.example",
  ])
  func `are not somebody else's`(_ other: String) throws {
    let owner = Owner(name: "Jan Novak", ownKeys: [try key("jan@novak.example")])
    #expect(!owner.owns(try EmailAddress(other)))
  }
}
