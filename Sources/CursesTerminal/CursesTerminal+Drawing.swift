import CCurses
public import Terminal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension CursesTerminal {
  /// Shows a frame.
  ///
  /// Only cells that changed since the last frame go to ncurses, which sends what the terminal
  /// does not show already, in one go. The hardware cursor stands where the frame says.
  public func show(_ frame: Frame) {
    guard isOpen, !isLent else { return }
    let old = shown?.size == frame.size ? shown : nil
    let rows = min(frame.size.rows, size.rows)
    for row in 0..<rows where old?[row: row] != frame[row: row] {
      put(row, of: frame, over: old)
    }
    shown = frame
    if let cursor = frame.cursor { wmove(window, Int32(cursor.row), Int32(cursor.column)) }
    ccurses_update(window, fileno(output), device, scratch, frame.cursor == nil ? 0 : 1)
  }

  /// Draws everything again at the next ``show(_:)``, as after something else wrote on the screen.
  public func redraw() {
    shown = nil
    wclear(window)
    clearok(window, true)
  }

  /// The four roles in the user's own palette, on the terminal's own background.
  func startColors() {
    guard hasColor else { return }
    start_color()
    use_default_colors()
    for (role, color) in [
      (Style.Role.accent, COLOR_CYAN), (.good, COLOR_GREEN), (.warn, COLOR_YELLOW),
      (.bad, COLOR_RED),
    ] {
      init_pair(Int16(role.rawValue), Int16(color), -1)
    }
  }

  private func put(_ row: Int, of frame: Frame, over old: Frame?) {
    let columns = min(frame.size.columns, size.columns)
    // A base, four marks, and the end.
    withUnsafeTemporaryAllocation(of: wchar_t.self, capacity: 6) { text in
      for column in 0..<columns {
        let cell = frame[row: row, column: column]
        if cell.isTrail { continue }
        if let old, old[row: row, column: column] == cell { continue }
        let isWide = column + 1 < columns && frame[row: row, column: column + 1].isTrail
        var count = 0
        cell.forEachScalar { scalar in
          text[count] = wchar_t(bitPattern: scalar)
          count += 1
        }
        text[count] = 0
        let style = cell.style
        ccurses_put(
          window, Int32(row), Int32(column), text.baseAddress, isWide ? 2 : 1, attributes(style),
          hasColor ? Int16(style.role.rawValue) : 0)
      }
    }
  }

  private func attributes(_ style: Style) -> UInt32 {
    var attributes: UInt32 = 0
    if style.bold { attributes |= ccurses_bold }
    if style.dim { attributes |= ccurses_dim }
    if style.reverse { attributes |= ccurses_reverse }
    if style.underline { attributes |= ccurses_underline }
    return attributes
  }
}
