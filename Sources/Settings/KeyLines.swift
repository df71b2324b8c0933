/// On which line of a TOML text each key stands, because the parser does not say.
struct KeyLines {
  private var lines: [String: Int] = [:]

  /// Reads the `[table]` headers and `key =` line starts; values are the parser's business.
  init(_ text: String) {
    var table = ""
    var number = 0
    text.split(separator: "\n", omittingEmptySubsequences: false).forEach { line in
      number += 1
      let trimmed = line.drop { $0 == " " || $0 == "\t" }
      if trimmed.first == "[", let end = trimmed.firstIndex(of: "]") {
        table = String(trimmed[trimmed.index(after: trimmed.startIndex)..<end])
        record(table, number)
      } else if trimmed.first != "#", let equals = trimmed.firstIndex(of: "=") {
        let key = trimmed[..<equals].filter { !$0.isWhitespace && $0 != "\"" }
        record(table.isEmpty ? String(key) : "\(table).\(key)", number)
      }
    }
  }

  /// The line of `table.key`, from 1.
  func line(of key: String) -> Int? { lines[key] }

  private mutating func record(_ key: String, _ line: Int) {
    if lines[key] == nil { lines[key] = line }
  }
}
