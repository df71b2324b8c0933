internal import Terminal

/// Where the boxes on top stand.
enum OverlayLayout {
  /// A box in the middle, as wide and high as asked for and as there is room.
  static func box(columns: Int, rows: Int, size: Size) -> (rows: Range<Int>, columns: Range<Int>) {
    let width = min(columns, size.columns - 2)
    let height = min(rows, size.rows - 3)
    let left = (size.columns - width) / 2
    let top = max(1, (size.rows - height) / 2 - 1)
    return (top..<top + height, left..<left + width)
  }

  /// The rows of a menu's choices.
  static func menu(_ menu: Menu, size: Size) -> (rows: Range<Int>, columns: Range<Int>) {
    let wide = menu.choices.map { DisplayWidth.of($0.title) }.max() ?? 0
    return box(columns: max(30, wide + 10), rows: menu.choices.count + 2, size: size)
  }

  static func target(row: Int, column: Int, overlay: Overlay, in model: Model) -> Target? {
    guard case .menu(let menu) = overlay else { return nil }
    let box = menu.choices.isEmpty ? nil : self.menu(menu, size: model.size)
    guard let box, box.columns.contains(column) else { return nil }
    let place = row - box.rows.lowerBound - 1
    return menu.choices.indices.contains(place) ? .row(place) : nil
  }
}
