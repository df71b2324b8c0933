internal import Terminal

/// Which rows and columns the parts of every screen have.
struct Page: Hashable, Sendable {
  /// The smallest terminal that is drawn.
  static let minimum = Size(columns: 60, rows: 16)

  /// The whole terminal.
  let size: Size
  /// The rows between head and foot.
  let body: Range<Int>
  /// The rows of notices, under the body.
  let notices: Range<Int>
  /// The first column of the pane at the right; nil when there is none.
  let pane: Int?

  /// Divides a terminal; `notices` is how many lines have to be shown until they are hidden, `foot`
  /// how many rows are under the body, its rule included.
  init(size: Size, notices: Int, foot: Int = 4, paneWidth: Int? = nil) {
    self.size = size
    let end = max(3, size.rows - foot)
    let start = max(3, end - notices)
    body = 3..<start
    self.notices = start..<end
    guard size.columns >= 100 else {
      pane = nil
      return
    }
    pane = size.columns - (paneWidth ?? min(60, size.columns * 32 / 100))
  }

  /// How many columns the body has beside the pane.
  var width: Int { pane.map { $0 - 1 } ?? size.columns }
  /// The row of the rule above the foot.
  var rule: Int { notices.upperBound }
  /// The row of the footer with the keys.
  var footer: Int { size.rows - 2 }
  /// The row above the footer.
  var status: Int { size.rows - 3 }
  /// The row of the toast.
  var last: Int { size.rows - 1 }
}

extension Page {
  /// How wide a pane with a mail is: wide enough for its lines where there is room.
  static func mailPaneWidth(_ size: Size) -> Int {
    if size.columns >= 170 { return 75 }
    return size.columns >= 120 ? 47 : 40
  }
}

extension Borders {
  /// A short line between two parts of a text.
  var rule: String { String(repeating: horizontal, count: 24) }
}

extension Size {
  /// The size that screens are laid out for: a smaller terminal shows nothing of them.
  var drawable: Size {
    Size(columns: max(columns, Page.minimum.columns), rows: max(rows, Page.minimum.rows))
  }
}

extension Model {
  /// How many lines the notices take.
  var noticeLines: Int { min(6, notices.reduce(0) { $0 + $1.lines.count }) }
  /// Whether the terminal is too small to draw anything useful.
  var isTooSmall: Bool { size.columns < Page.minimum.columns || size.rows < Page.minimum.rows }
}
