/// Which column of a table is what, as the owner said; columns are numbered from 1.
public struct ImportColumns: Hashable, Sendable {
  /// What a column can be.
  public enum Role: Hashable, Sendable, CaseIterable {
    case name, givenName, familyName, address, company

    /// The word on the screen.
    var word: String {
      switch self {
      case .name: "name"
      case .givenName: "given name"
      case .familyName: "family name"
      case .address: "address"
      case .company: "company"
      }
    }
  }

  /// What each named column is.
  public private(set) var roles: [Int: Role] = [:]
  /// Whether the first row is a header; nobody guesses that it is not.
  public var hasHeader = true

  /// Names no column yet.
  public init() {}

  /// Whether one is the address, without which nothing can be read.
  public var isUsable: Bool { roles.values.contains(.address) }

  /// The columns with a role, ascending; only addresses have several.
  public func columns(_ role: Role) -> [Int] {
    roles.filter { $0.value == role }.keys.sorted()
  }

  /// Says what a column is; nil takes it away.
  ///
  /// Only addresses stand in several columns.
  public mutating func set(_ column: Int, to role: Role?) {
    if let role, role != .address { roles = roles.filter { $0.value != role } }
    roles[column] = role
  }
}
