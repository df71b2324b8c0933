/// One thing that came from the terminal.
public enum Event: Hashable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// Text was pasted; it arrives whole, so that it can never be taken for keys.
  case paste(String)
  /// The first button was pressed at a cell.
  case click(row: Int, column: Int)
  /// The wheel turned over a cell: negative is up, positive is down.
  case scroll(row: Int, column: Int, by: Int)
  /// The terminal has a new size.
  case resized(Size)
}
