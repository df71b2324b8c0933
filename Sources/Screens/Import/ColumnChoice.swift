internal import Invitations

/// The question which column of a table is what, with its first rows to look at.
struct ColumnChoice: Hashable, Sendable {
  /// The file.
  let path: String
  /// Its first rows.
  let rows: [[String]]
  /// The answer so far.
  var columns = ImportColumns()
  /// The focus.
  var cursor = ListCursor()

  /// How many columns the widest row has.
  var count: Int { rows.map(\.count).max() ?? 0 }

  /// The first cells of a column that say anything.
  func examples(of column: Int, limit: Int = 4) -> String {
    let cells = rows.prefix(8).compactMap { $0.indices.contains(column) ? $0[column] : nil }
    return cells.filter { !$0.isEmpty }.prefix(limit).joined(separator: " | ")
  }
}

extension Model {
  mutating func needsColumns(_ path: String, _ rows: [[String]]) {
    changeImport { $0.stage = .columns(ColumnChoice(path: path, rows: rows)) }
  }

  mutating func performOnColumns(_ choice: ColumnChoice, _ command: Command) -> [Effect] {
    var choice = choice
    let column = choice.cursor.row + 1
    switch command {
    case .columnRole: choice.columns.set(column, to: next(choice.columns.roles[column]))
    case .columnName: choice.columns.set(column, to: .name)
    case .columnAddress: choice.columns.set(column, to: .address)
    case .firstRow: choice.columns.hasHeader.toggle()
    case .accept:
      startReading(choice.path)
      return [.previewMapped(choice.path, choice.columns)]
    case .back:
      changeImport { $0.stage = .path }
      return []
    default: _ = choice.cursor.follow(command, count: choice.count, page: 5)
    }
    changeImport { $0.stage = .columns(choice) }
    return []
  }

  private func next(_ role: ImportColumns.Role?) -> ImportColumns.Role? {
    let all = ImportColumns.Role.allCases
    guard let role, let place = all.firstIndex(of: role) else { return all.first }
    return place + 1 < all.count ? all[place + 1] : nil
  }

  /// Why the table can not be read yet.
  var columnsReason: String? {
    guard case .columns(let choice)? = importPanel?.stage else { return "no columns are asked for" }
    return choice.columns.isUsable ? nil : "no column is the address yet"
  }
}
