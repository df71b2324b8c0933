public import Invitations

/// What a click can hit.
public enum Target: Hashable, Sendable {
  /// A tab.
  case tab(Screen)
  /// A row of the list, by its place.
  case row(Int)
  /// The `[ ]` of a row.
  case mark(Int)
  /// The head of a column of the suggestions.
  case header(SuggestionSort)
  /// A field of the letter.
  case field(Int)
  /// A button or a line that stands for a harmless command.
  case button(Command)
}
