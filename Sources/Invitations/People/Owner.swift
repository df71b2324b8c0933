/// The person whose contacts these are, as far as the rules need to know.
public struct Owner: Hashable, Sendable {
  /// The owner's full name; empty when not configured.
  public var name: String { didSet { derive() } }
  /// Every address that is the owner's own.
  public var ownKeys: Set<IdentityKey> { didSet { derive() } }
  /// Domains that the owner's addresses are at and that are not free-mail providers.
  public var ownDomains: Set<String>
  /// Whether any mail history was read; without it nobody can be called a stranger.
  public var hasMailHistory: Bool

  /// The words of the name, folded.
  private(set) var tokens = NameTokens("")
  /// Whether one of the own addresses is made of the owner's name.
  private(set) var hasNameInAddress = false
  /// First bytes of all own keys and of all words of the name: most people are told apart by them.
  private var keyBytes: [UInt8] = []
  private var nameBytes: [UInt8] = []

  /// Makes an owner; an unknown one has no name and no address.
  public init(
    name: String = "", ownKeys: Set<IdentityKey> = [], ownDomains: Set<String> = [],
    hasMailHistory: Bool = false
  ) {
    self.name = name
    self.ownKeys = ownKeys
    self.ownDomains = ownDomains
    self.hasMailHistory = hasMailHistory
    derive()
  }

  /// Whether this address is the owner's.
  public func owns(_ address: EmailAddress) -> Bool {
    // Folding an address keeps its first letter.
    guard let first = address.local.utf8.first, keyBytes.contains(Self.lower(first)) else {
      return false
    }
    return ownKeys.contains(address.identityKey)
  }

  /// Whether this address, or any of the person's, is the owner's: then the person is the owner.
  public func owns(_ person: Person, at address: EmailAddress) -> Bool {
    guard !ownKeys.isEmpty else { return false }
    return owns(address) || person.addresses.contains(where: owns)
  }

  /// Whether a name could be the owner's, by its first byte alone; an empty one could.
  func mayBeginName(_ name: String) -> Bool {
    guard let first = name.utf8.first else { return true }
    return first >= 0x80 || nameBytes.contains(Self.lower(first))
  }

  private mutating func derive() {
    tokens = NameTokens(name)
    keyBytes = Array(Set(ownKeys.compactMap(\.text.utf8.first)))
    nameBytes = Array(Set(tokens.words.compactMap(\.utf8.first)))
    hasNameInAddress = ownKeys.contains { key in
      tokens.isCarried(by: String(key.text.prefix { $0 != "@" }))
    }
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}
