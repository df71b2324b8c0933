/// A piece of a letter's text: words, or a field as it is written there.
struct LetterPart: Hashable {
  /// As written, braces included.
  let text: Substring
  /// The field it names; nil for words and for names that are not known.
  let field: LetterField?
  /// Whether it stands in braces.
  let isField: Bool

  /// Cuts a text at its `{{fields}}`; blanks inside the braces are allowed, line ends are not.
  static func parts(of text: Substring) -> [LetterPart] {
    var parts: [LetterPart] = []
    var words = text.startIndex
    var index = text.startIndex
    while let open = text[index...].firstPair("{") {
      let inside = text.index(open, offsetBy: 2)
      guard let close = text[inside...].firstPair("}"),
        !text[inside..<close].contains(where: { $0.isNewline || $0 == "{" })
      else {
        index = text.index(after: open)
        continue
      }
      let end = text.index(close, offsetBy: 2)
      if words < open { parts.append(LetterPart(words: text[words..<open])) }
      parts.append(LetterPart(field: text[open..<end], named: text[inside..<close]))
      words = end
      index = end
    }
    if words < text.endIndex { parts.append(LetterPart(words: text[words...])) }
    return parts
  }

  private init(words: Substring) {
    text = words
    field = nil
    isField = false
  }

  private init(field written: Substring, named name: Substring) {
    text = written
    field = LetterField(rawValue: String(name.trimmingBlanks))
    isField = true
  }
}

extension Substring {
  /// Where the first two of these characters in a row begin.
  fileprivate func firstPair(_ character: Character) -> Index? {
    var place = startIndex
    while let found = self[place...].firstIndex(of: character) {
      let next = index(after: found)
      if next < endIndex, self[next] == character { return found }
      place = next
    }
    return nil
  }
}
