/// The person whose contacts these are, as far as the rules need to know.
public struct Owner: Hashable, Sendable {
  /// The owner's full name; empty when not configured.
  public var name: String { didSet { derive() } }
  /// Every address that is the owner's own.
  public var ownKeys: Set<IdentityKey> { didSet { derive() } }
  /// Domains that the owner's addresses are at and that are not free-mail providers.
  public var ownDomains: Set<String>
  /// Addresses that mail shows to be the owner's, with what shows it, until the owner was asked.
  public var suspected: [IdentityKey: String] = [:]
  /// The owner's company; nil when it is not known.
  public var company: String?
  /// What the owner's own cards say that may show who is family.
  public var household: Set<HouseholdMark> = []
  /// Whether any mail history was read; without it nobody can be called a stranger.
  public var hasMailHistory: Bool

  /// The words of the name, folded.
  private(set) var tokens = NameTokens("")
  /// What tells most other people apart from the owner at a glance.
  private(set) var marks = OwnerMarks()
  /// The own keys without their tags.
  private var untagged: Set<IdentityKey> = []

  /// Makes an owner; an unknown one has no name and no address.
  public init(
    name: String = "", ownKeys: Set<IdentityKey> = [], ownDomains: Set<String> = [],
    company: String? = nil, hasMailHistory: Bool = false
  ) {
    self.name = name
    self.ownKeys = ownKeys
    self.ownDomains = ownDomains
    self.company = company
    self.hasMailHistory = hasMailHistory
    derive()
  }

  /// Whether this address is the owner's, with whatever `+tag`.
  ///
  /// At any provider: being too broad here only withholds an invitation.
  public func owns(_ address: EmailAddress) -> Bool {
    marks.mayBeginKey(address.local.utf8) && owns(address.identityKey)
  }

  /// Whether this mailbox is the owner's, with whatever `+tag`.
  func owns(_ key: IdentityKey) -> Bool {
    ownKeys.contains(key) || !untagged.isEmpty && untagged.contains(key.withoutTag)
  }

  /// Whether this address, or any of the person's, is the owner's: then the person is the owner.
  public func owns(_ person: Person, at address: EmailAddress) -> Bool {
    guard !ownKeys.isEmpty else { return false }
    return owns(address) || person.addresses.contains(where: owns)
  }

  /// What shows that the person is the owner, about which the owner was not asked; nil when nothing
  /// does.
  func suspicion(of person: Person) -> String? {
    guard !suspected.isEmpty else { return nil }
    return person.addresses.lazy.compactMap { suspected[$0.identityKey] }.first
      .map { "looks like your own address: \($0)" }
  }

  /// Whether the owner's own cards name anybody as family.
  var namesRelatives: Bool {
    household.contains { mark in
      if case .relative = mark { true } else { false }
    }
  }

  private mutating func derive() {
    tokens = NameTokens(name)
    marks = OwnerMarks(tokens, keys: ownKeys)
    untagged = Set(ownKeys.map(\.withoutTag))
  }
}
