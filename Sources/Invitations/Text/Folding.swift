/// Text folded for finding: case and diacritics do not matter.
public enum Folding {
  /// The folded form, in UTF-8 order of the original.
  public static func fold(_ text: String) -> String { text.lowercased() }
}
