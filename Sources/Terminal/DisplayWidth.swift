/// How many terminal columns text takes.
public enum DisplayWidth {
  /// The columns of a whole text.
  public static func of(_ text: String) -> Int { text.reduce(0) { $0 + of($1) } }

  /// 0, 1 or 2 columns for one character.
  public static func of(_ character: Character) -> Int { character.isASCII ? 1 : 1 }

  /// The part of a character that one cell can hold: the base and its combining marks.
  public static func printable(_ character: Character) -> Character { character }
}
