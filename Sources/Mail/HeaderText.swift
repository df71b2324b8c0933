/// Free text made fit for a header: one line, and ASCII words that fold.
///
/// Controls, line and paragraph separators and bidi controls become spaces, runs of spaces one.
struct HeaderText {
  /// The cleaned text.
  let text: String

  /// Cleans a text.
  init(_ foreign: String) {
    let cleaned = foreign.unicodeScalars.map { Self.isHidden($0) ? " " : $0 }
    // Scalars, not characters: a space with a combining mark is one character.
    text = cleaned.split(separator: " ").map { String(String.UnicodeScalarView($0)) }
      .joined(separator: " ")
  }

  /// The words as they stand in an unstructured header such as Subject.
  var words: [String] {
    let words = text.split(separator: " ").map(String.init)
    return isPlain && words.allSatisfy { $0.utf8.count <= EncodedWord.limit }
      ? words : EncodedWord.words(for: text)
  }

  /// Whether it may stand as it is: printable ASCII without anything that looks encoded.
  var isPlain: Bool {
    text.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !text.contains("=?")
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0x2028, 0x2029: true
    default: scalar.properties.isBidiControl
    }
  }
}
