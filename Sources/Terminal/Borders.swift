/// The characters that lines, boxes and bars are drawn with.
public struct Borders: Hashable, Sendable {
  /// A horizontal line.
  public var horizontal: Character
  /// A vertical line.
  public var vertical: Character
  /// The corners of a box.
  public var topLeft, topRight, bottomLeft, bottomRight: Character
  /// Where a vertical line leaves a horizontal one, downwards and upwards.
  public var teeDown, teeUp: Character
  /// One filled column of a bar chart.
  public var bar: Character
  /// The end of a text that was cut.
  public var ellipsis: Character

  /// Box-drawing characters.
  public static let unicode = Borders(
    horizontal: "─", vertical: "│", topLeft: "┌", topRight: "┐", bottomLeft: "└", bottomRight: "┘",
    teeDown: "┬", teeUp: "┴", bar: "█", ellipsis: "…")

  /// Nothing beyond ASCII, for terminals and fonts that have no more.
  public static let ascii = Borders(
    horizontal: "-", vertical: "|", topLeft: "+", topRight: "+", bottomLeft: "+", bottomRight: "+",
    teeDown: "+", teeUp: "+", bar: "#", ellipsis: "~")
}
