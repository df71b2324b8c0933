/// A name and an address, as they stand in a From or To header.
public struct Mailbox: Hashable, Sendable, CustomStringConvertible {
  /// The name as shown; may be empty.
  public var name: String
  /// The address.
  public var address: EmailAddress

  /// Makes a mailbox.
  public init(name: String, address: EmailAddress) {
    self.name = name
    self.address = address
  }

  /// `Ann Lee <ann@x.example>`, or the bare address.
  public var description: String {
    name.isEmpty ? address.sendKey : "\(name) <\(address.sendKey)>"
  }
}
