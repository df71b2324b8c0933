/// The first rows of a table whose header is not known, for a user who says what they mean.
public struct TablePreview: Hashable, Sendable {
  /// The first rows, at most 30, their cells safe to show.
  public let rows: [[String]]

  /// The first row as one text, under which a mapping can be remembered.
  public var headerLine: String {
    (rows.first ?? []).joined(separator: "\u{1F}")
  }

  /// How many columns the widest row has.
  public var columnCount: Int { rows.map(\.count).max() ?? 0 }
}
