import ContactFiles
import Invitations

/// Why the words of `--map` name no columns; the sentence says what is wrong with them.
struct ColumnWordsProblem: Error, Equatable, CustomStringConvertible {
  let description: String
}

extension ColumnMapping {
  /// Reads words such as `name=2,email=5`; columns are numbered from 1.
  ///
  /// `email` may stand several times, `header=no` says that the first row is a person already.
  init(words: String) throws(ColumnWordsProblem) {
    self.init()
    for word in words.split(separator: ",", omittingEmptySubsequences: false) {
      let parts = word.split(separator: "=", omittingEmptySubsequences: false).map(\.trimmed)
      guard parts.count == 2 else { throw Self.unreadable(word) }
      if parts[0] == "header" {
        guard parts[1] == "no" || parts[1] == "yes" else { throw Self.unreadable(word) }
        hasHeader = parts[1] == "yes"
        continue
      }
      guard let column = Int(parts[1]), (1...2000).contains(column) else {
        throw Self.unreadable(word)
      }
      switch parts[0] {
      case "name": name = column
      case "given": givenName = column
      case "family": familyName = column
      case "email": emails.append(column)
      case "company": organization = column
      default: throw Self.unreadable(word)
      }
    }
    guard !emails.isEmpty else {
      throw ColumnWordsProblem(
        description: "--map has to say which column holds the address, for example email=2.")
    }
  }

  /// The same words again, for keeping.
  var words: String {
    let named = [
      ("name", name), ("given", givenName), ("family", familyName), ("company", organization),
    ]
    var words = named.compactMap { word, column in column.map { "\(word)=\($0)" } }
    words += emails.map { "email=\($0)" }
    return (hasHeader ? words : words + ["header=no"]).joined(separator: ",")
  }

  private static func unreadable(_ word: Substring) -> ColumnWordsProblem {
    ColumnWordsProblem(
      description: """
        "\(SafeText.line(String(word)))" names no column. Write for example \
        --map name=2,email=5; there are name, given, family, email, company, and header=no.
        """)
  }
}
