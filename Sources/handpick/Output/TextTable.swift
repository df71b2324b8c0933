import Terminal

/// Columns of plain text, as wide as their widest cell, for commands.
enum TextTable {
  /// The rows under their headings; the last column is not padded, so that lines end early.
  static func lines(_ headings: [String], _ rows: [[String]]) -> [String] {
    let all = [headings] + rows
    let widths = headings.indices.map { column in
      all.map { DisplayWidth.of($0[column]) }.max() ?? 0
    }
    return all.map { row in
      row.indices.map { column in
        guard column < row.count - 1 else { return row[column] }
        return row[column]
          + String(repeating: " ", count: widths[column] - DisplayWidth.of(row[column]))
      }.joined(separator: "  ").trimmedEnd
    }
  }
}

extension String {
  fileprivate var trimmedEnd: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
