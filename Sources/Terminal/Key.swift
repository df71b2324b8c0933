/// A key as the program thinks of it, free of terminal codes.
public enum Key: Hashable, Sendable {
  /// A printable character, Space included.
  case character(Character)
  /// Control and a lower-case letter (or one of `\`, `]`, `_`).
  case control(Character)
  /// The key of this name.
  case up, down, left, right, home, end, pageUp, pageDown
  /// The key of this name.
  case enter, escape, tab, backTab, backspace, delete, insert
  /// F1 and its neighbours.
  case function(Int)
}
