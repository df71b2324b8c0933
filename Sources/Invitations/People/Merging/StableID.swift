/// An identifier that means the same record in every file of one kind of source.
public struct StableID: Hashable, Sendable, CustomStringConvertible {
  /// What kind of source gave it.
  public let family: String
  /// The identifier, without blanks around it and without `urn:uuid:`.
  public let value: String

  /// Reads an identifier; nil when the source gave none.
  public init?(family: String, uid: String?) {
    guard let uid else { return nil }
    var text = uid[...].utf8
    while let first = text.first, first <= 0x20 { text.removeFirst() }
    while let last = text.last, last <= 0x20 { text.removeLast() }
    if text.count > Self.urn.count, zip(text, Self.urn).allSatisfy({ $0 | 0x20 == $1 | 0x20 }) {
      text.removeFirst(Self.urn.count)
    }
    guard !text.isEmpty else { return nil }
    self.family = family
    value = String(Substring(text))
  }

  private static let urn = Array("urn:uuid:".utf8)

  /// The family and the identifier, as the store can keep it.
  public var description: String { "\(family):\(value)" }
}
