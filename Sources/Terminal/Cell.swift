/// One cell of a frame.
public struct Cell: Hashable, Sendable {
  /// What stands in a cell.
  public enum Content: Hashable, Sendable {
    /// A character that starts here (it may also cover the cell to the right).
    case lead(Character)
    /// The right half of a double-width character.
    case trail
  }

  /// What stands here.
  public var content: Content
  /// How it looks.
  public var style: Style

  /// Makes a cell.
  public init(content: Content, style: Style = .plain) {
    self.content = content
    self.style = style
  }

  /// A space without emphasis.
  public static let blank = Cell(content: .lead(" "))
}
