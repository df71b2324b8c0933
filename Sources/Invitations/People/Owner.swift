/// The person whose contacts these are, as far as the rules need to know.
public struct Owner: Hashable, Sendable {
  /// The owner's full name; empty when not configured.
  public var name: String { didSet { tokens = NameTokens(name) } }
  /// Every address that is the owner's own.
  public var ownKeys: Set<IdentityKey> { didSet { firstBytes = Self.firstBytes(of: ownKeys) } }
  /// Domains that the owner's addresses are at and that are not free-mail providers.
  public var ownDomains: Set<String>
  /// Whether any mail history was read; without it nobody can be called a stranger.
  public var hasMailHistory: Bool

  /// The words of the name, folded.
  private(set) var tokens: NameTokens
  /// First bytes of all own keys, in both cases: most addresses are told apart by them alone.
  private var firstBytes: Set<UInt8>

  /// Makes an owner; an unknown one has no name and no address.
  public init(
    name: String = "", ownKeys: Set<IdentityKey> = [], ownDomains: Set<String> = [],
    hasMailHistory: Bool = false
  ) {
    self.name = name
    self.ownKeys = ownKeys
    self.ownDomains = ownDomains
    self.hasMailHistory = hasMailHistory
    tokens = NameTokens(name)
    firstBytes = Self.firstBytes(of: ownKeys)
  }

  /// Whether this address is the owner's.
  public func owns(_ address: EmailAddress) -> Bool {
    // Folding an address keeps its first letter.
    guard let first = address.local.utf8.first, firstBytes.contains(first) else { return false }
    return ownKeys.contains(address.identityKey)
  }

  /// Whether this address, or any of the person's, is the owner's: then the person is the owner.
  public func owns(_ person: Person, at address: EmailAddress) -> Bool {
    guard !ownKeys.isEmpty else { return false }
    return owns(address) || person.addresses.contains(where: owns)
  }

  private static func firstBytes(of keys: Set<IdentityKey>) -> Set<UInt8> {
    var bytes: Set<UInt8> = []
    for key in keys {
      guard let first = key.text.utf8.first else { continue }
      bytes.insert(first)
      if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) { bytes.insert(first - 32) }
    }
    return bytes
  }
}
