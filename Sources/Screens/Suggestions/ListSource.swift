public import Invitations

/// Where the list of people comes from, for the line above it.
public struct ListSource: Hashable, Sendable {
  /// The file that was imported last.
  public var name: String
  /// When.
  public var importedAt: Moment?

  /// Names a source.
  public init(name: String = "", importedAt: Moment? = nil) {
    self.name = name
    self.importedAt = importedAt
  }
}
