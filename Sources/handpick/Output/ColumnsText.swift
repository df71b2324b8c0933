import ContactFiles
import Invitations

/// A table whose header is not known, and the words that would make it readable.
enum ColumnsText {
  /// Each column with its number and its first cells, then the command to type.
  static func text(of table: TablePreview, path: String) -> String {
    let shown = table.rows.prefix(3)
    let columns = (0..<min(table.columnCount, 40)).map { column in
      ["  \(column + 1)"]
        + shown.map { column < $0.count ? ColumnText.fit($0[column], 22).trimmed : "" }
    }
    let headings = ["  COLUMN", "ROW 1", "ROW 2", "ROW 3"].prefix(shown.count + 1)
    var lines = TextTable.lines(Array(headings), columns)
    if table.columnCount > 40 { lines.append("  and \(table.columnCount - 40) more columns") }
    lines.append("Say which column holds the name and which the address; it is remembered:")
    lines.append("  handpick import --map \(guess(table).words) \(quoted(path))")
    return lines.joined(separator: "\n")
  }

  /// Where addresses stand most often, and a column of words beside it: an example, not a decision.
  private static func guess(_ table: TablePreview) -> ColumnMapping {
    let columns = 0..<table.columnCount
    func count(_ column: Int, _ fits: (String) -> Bool) -> Int {
      table.rows.count { column < $0.count && fits($0[column]) }
    }
    let email = columns.max { count($0, isAddress) < count($1, isAddress) } ?? 0
    let name = columns.filter { $0 != email }.max { count($0, isWords) < count($1, isWords) }
    return ColumnMapping(name: name.map { $0 + 1 }, email: email + 1)
  }

  private static func isAddress(_ cell: String) -> Bool { cell.contains("@") }

  private static func isWords(_ cell: String) -> Bool {
    cell.contains(" ") && cell.allSatisfy { $0.isLetter || " .'-,".contains($0) }
  }

  private static func quoted(_ path: String) -> String {
    let path = SafeText.line(path)
    let isPlain = path.allSatisfy { $0.isLetter || $0.isNumber || "/._-+~".contains($0) }
    return isPlain ? path : "'\(path.replacing("'", with: "'\\''"))'"
  }
}
