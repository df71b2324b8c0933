/// How a decision of the user finds its record again after the source was imported anew.
///
/// A record's id dies with the import that brought it; its handle does not.
public enum RecordHandle: Hashable, Sendable {
  /// The source's own identifier.
  case identifier(StableID)
  /// The name and one mailbox, where the source gives no identifier.
  case card(family: String, FoldedName.Fingerprint, IdentityKey)
  /// The name and the company, where there is no address either.
  case bare(family: String, FoldedName.Fingerprint, company: String)
}

extension MergeRecord {
  /// Every handle of this record; a decision meant for one of them is meant for it.
  public var handles: [RecordHandle] {
    if let stableID { return [.identifier(stableID)] }
    let name = FoldedName(comparedName).fingerprint
    let keys = Set(addresses.map(\.identityKey)).sorted { $0.text < $1.text }
    guard keys.isEmpty else { return keys.map { .card(family: family, name, $0) } }
    return [.bare(family: family, name, company: CompanyName(organization)?.key ?? "")]
  }
}

extension RecordHandle: CustomStringConvertible {
  /// One line of text for the store; `init(_:)` reads it back.
  public var description: String {
    let parts =
      switch self {
      case .identifier(let id): ["id", id.family, id.value]
      case .card(let family, let name, let key): ["card", family, "\(name.number)", key.text]
      case .bare(let family, let name, let company): ["bare", family, "\(name.number)", company]
      }
    return parts.joined(separator: Self.separator)
  }

  /// Reads the stored form; nil for any other text.
  public init?(_ text: String) {
    let parts = text.split(separator: Self.separator, omittingEmptySubsequences: false)
      .map(String.init)
    switch (parts.first, parts.count) {
    case ("id", 3...):
      let value = parts[2...].joined(separator: Self.separator)
      guard let id = StableID(family: parts[1], uid: value) else { return nil }
      self = .identifier(id)
    case ("card", 4):
      guard let name = Int64(parts[2]) else { return nil }
      self = .card(family: parts[1], FoldedName.Fingerprint(name), IdentityKey(parts[3]))
    case ("bare", 4):
      guard let name = Int64(parts[2]) else { return nil }
      self = .bare(family: parts[1], FoldedName.Fingerprint(name), company: parts[3])
    default: return nil
    }
  }

  /// The ASCII unit separator, which no shown text has.
  private static let separator = "\u{1F}"
}
