internal import Terminal

/// Where the boxes on top stand.
enum OverlayLayout {
  /// A box in the middle, as wide and high as asked for and as there is room.
  static func box(columns: Int, rows: Int, size: Size) -> (rows: Range<Int>, columns: Range<Int>) {
    let size = size.drawable
    let width = min(columns, size.columns - 2)
    let height = min(rows, size.rows - 3)
    let left = (size.columns - width) / 2
    let top = max(1, (size.rows - height) / 2 - 1)
    return (top..<top + height, left..<left + width)
  }

  /// The rows of a menu's choices.
  static func menu(_ menu: Menu, size: Size) -> (rows: Range<Int>, columns: Range<Int>) {
    let wide = (menu.choices.map(\.title) + [menu.title]).map(DisplayWidth.of).max() ?? 0
    return box(columns: max(30, wide + 10), rows: menu.choices.count + 2, size: size)
  }

  static func target(row: Int, column: Int, overlay: Overlay, in model: Model) -> Target? {
    guard case .menu(let menu) = overlay else {
      return isButton(row: row, column: column, in: view(model, size: model.size))
        ? .button(.back) : nil
    }
    let box = self.menu(menu, size: model.size)
    guard box.columns.contains(column) else { return nil }
    let place = row - box.rows.lowerBound - 1
    return menu.choices.indices.contains(place) ? .row(place) : nil
  }

  /// Whether a place lies on a button such as `[ Keep them ]`; on top, each of them goes back.
  private static func isButton(row: Int, column: Int, in frame: Frame) -> Bool {
    guard (0..<frame.size.rows).contains(row), (0..<frame.size.columns).contains(column) else {
      return false
    }
    let line = (0..<frame.size.columns).map { frame[row: row, column: $0].content }
    guard let start = line[...column].lastIndex(of: .lead("[")),
      let end = line[start...].firstIndex(of: .lead("]"))
    else { return false }
    return (start...end).contains(column) && end - start > 4 && line[start + 1] == .lead(" ")
  }
}
