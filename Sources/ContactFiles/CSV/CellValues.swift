/// The values in a cell that holds several.
///
/// Google joins the values of one cell with ` ::: `, and marks the preferred one with `* `.
enum CellValues {
  /// What marks the preferred value, or the kind of the preferred value.
  static let mark = "* ".utf8

  /// The values of a cell, without their marks.
  static func all(_ cell: String) -> [String] {
    if cell.isEmpty { return [] }
    guard cell.utf8.contains(Byte.colon) || cell.utf8.first == UInt8(ascii: "*") else {
      return [cell]
    }
    return pieces(of: cell)
  }

  /// The labels of a cell; other programs separate them with `;` or `,`.
  static func labels(_ cell: String) -> [String] {
    if cell.isEmpty { return [] }
    let isOne = cell.utf8.allSatisfy {
      $0 != Byte.colon && $0 != Byte.semicolon && $0 != Byte.comma
    }
    if isOne { return [unmarked(cell.utf8[...])] }
    return pieces(of: cell).flatMap { piece in
      piece.utf8.split { $0 == Byte.semicolon || $0 == Byte.comma }
        .map(unmarked).filter { !$0.isEmpty }
    }
  }

  private static func pieces(of cell: String) -> [String] {
    var pieces: [String] = []
    var rest = cell.utf8[...]
    while let range = separator(in: rest) {
      pieces.append(unmarked(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    pieces.append(unmarked(rest))
    return pieces.filter { !$0.isEmpty }
  }

  private static func separator(in text: Substring.UTF8View) -> Range<Substring.UTF8View.Index>? {
    var start = text.startIndex
    while let colon = text[start...].firstIndex(of: Byte.colon) {
      let rest = text[colon...]
      if rest.starts(with: ":::".utf8) { return colon..<text.index(colon, offsetBy: 3) }
      start = text.index(after: colon)
    }
    return nil
  }

  private static func unmarked(_ value: Substring.UTF8View) -> String {
    var value = value.drop { $0 == Byte.space }
    if value.starts(with: mark) { value = value.dropFirst(2) }
    while value.last == Byte.space { value.removeLast() }
    return String(Substring(value))
  }
}
