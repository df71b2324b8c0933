/// The person whose contacts these are, as far as the rules need to know.
public struct Owner: Hashable, Sendable {
  /// The owner's full name; empty when not configured.
  public var name: String
  /// Every address that is the owner's own.
  public var ownKeys: Set<IdentityKey>
  /// Domains that the owner's addresses are at and that are not free-mail providers.
  public var ownDomains: Set<String>

  /// Makes an owner; an unknown one has no name and no address.
  public init(name: String = "", ownKeys: Set<IdentityKey> = [], ownDomains: Set<String> = []) {
    self.name = name
    self.ownKeys = ownKeys
    self.ownDomains = ownDomains
  }
}
