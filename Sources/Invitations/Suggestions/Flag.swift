/// A fact about a person that warns or blocks.
public struct Flag: Hashable, Sendable {
  /// What kind of fact.
  public enum Kind: UInt8, Hashable, Sendable, CaseIterable {
    case own, ownMaybe, duplicate, daemon, role, list, stranger, family, connected, pending
    case declined, cooling, bounced, suppressed, askedTwice, old, odd, missing, noAddress
    case changed

    /// The word on screens, in `--json` and in the docs.
    public var word: String {
      switch self {
      case .ownMaybe: "own?"
      case .duplicate: "dup"
      case .family: "family?"
      case .askedTwice: "asked-twice"
      case .noAddress: "no-address"
      default: "\(self)"
      }
    }

    /// Whether a person with it can not be picked at all.
    public var blocks: Bool {
      switch self {
      case .own, .daemon, .list, .connected, .pending, .declined, .cooling, .bounced, .suppressed,
        .askedTwice, .noAddress:
        true
      case .ownMaybe, .duplicate, .role, .stranger, .family, .old, .odd, .missing, .changed: false
      }
    }

    /// Whether whoever has it is no person to invite, but the owner, a machine or a list.
    public var isNotPerson: Bool { bit & PersonGroup.notPeopleFlags != 0 }

    /// Its place in a set of flags.
    public var bit: UInt32 { 1 << UInt32(rawValue) }
  }

  /// What kind of fact.
  public var kind: Kind
  /// The fact in words, with date and reason: "said no on 2025-03-02".
  public var detail: String

  /// Makes a flag.
  public init(_ kind: Kind, _ detail: String) {
    self.kind = kind
    self.detail = detail
  }
}

extension Sequence<Flag> {
  /// Whether any of them blocks.
  public var block: Bool { contains { $0.kind.blocks } }
  /// All kinds as one set of bits.
  public var bits: UInt32 { reduce(0) { $0 | $1.kind.bit } }
}
