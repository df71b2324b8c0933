import Invitations

/// CSV (RFC 4180) with the column names of Google's export: one row a person.
///
/// No cell is a formula: what begins as one gets a `'` before it, which spreadsheets show as text
/// and the import takes away again.
struct CSVWriter: PersonWriter {
  /// So many columns for addresses; more addresses share the last one.
  let addressColumns: Int
  private static let most = 10

  /// A table for people with at most so many addresses.
  init(addresses: Int) { addressColumns = min(max(1, addresses), Self.most) }

  var head: String {
    let addresses = (1...addressColumns).map { "E-mail \($0) - Value" }
    return Self.row(
      ["Name", "Given Name", "Family Name", "Organization Name", "Labels", "Relation"] + addresses
        + ["Phone 1 - Value"])
  }

  func text(of person: Person, phones: [String]) -> String {
    var addresses = person.addresses.map(\.sendKey)
    if addresses.count > addressColumns {
      let rest = addresses[(addressColumns - 1)...].joined(separator: " ::: ")
      addresses.replaceSubrange((addressColumns - 1)..., with: [rest])
    }
    addresses += Array(repeating: "", count: addressColumns - addresses.count)
    return Self.row(
      [
        person.name, person.givenName, person.familyName, person.organization ?? "",
        person.categories.joined(separator: " ::: "), person.relation ?? "",
      ] + addresses + [phones.joined(separator: " ::: ")])
  }

  private static func row(_ cells: [String]) -> String {
    cells.map(cell).joined(separator: ",") + "\r\n"
  }

  private static func cell(_ text: String) -> String {
    let safe = text.utf8.first.map(formulaStarts.contains) ?? false ? "'\(text)" : text
    let hasBlankEnd = safe.first?.isWhitespace == true || safe.last?.isWhitespace == true
    let needsQuotes = hasBlankEnd || safe.utf8.contains(where: quoted.contains)
    return needsQuotes ? "\"\(safe.replacing("\"", with: "\"\""))\"" : safe
  }

  /// `=`, `+`, `-`, `@`, tab and the line ends.
  private static let formulaStarts = Array("=+-@\t\r\n".utf8)
  private static let quoted = Array(",;\"\r\n\t".utf8)
}
