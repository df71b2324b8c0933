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
  /// Only runs of cells that changed since the last frame go to ncurses, which sends what the terminal
  /// does not show already, in one go. The hardware cursor stands where the frame says.
  public func show(_ frame: Frame) { draw(frame, sends: true) }

  /// Draws a frame that nobody sees alone: it is sent together with the next one.
  ///
  /// What a program does for the first time takes long. Drawing what is known already, while the
  /// rest is still being read, leaves little to do for the first picture.
  public func rehearse(_ frame: Frame) { draw(frame, sends: false) }

  private func draw(_ frame: Frame, sends: Bool) {
    guard isOpen, !isLent else { return }
    let (rows, columns) = (size.rows, size.columns)
    let scroll = shown.flatMap { frame.scroll(since: $0) }
    if let scroll {
      move(scroll)
      shown = shown?.scrolled(scroll)
    }
    // A list that moves by a row costs a row, not a page; where none moves, ncurses need not look.
    idlok(window, scroll != nil)
    frame.forEachChange(since: shown) { start, cells in
      guard start.row < rows, start.column < columns else { return }
      put(cells.prefix(columns - start.column), at: start)
    }
    shown = frame
    if let cursor = frame.cursor { wmove(window, Int32(cursor.row), Int32(cursor.column)) }
    ccurses_update(window, fileno(output), device, scratch, frame.cursor == nil ? 0 : 1, sends)
  }

  /// Moves rows of the window, so that only what is new in them has to be put there.
  private func move(_ scroll: Frame.Scroll) {
    wsetscrreg(window, Int32(scroll.rows.lowerBound), Int32(scroll.rows.upperBound - 1))
    scrollok(window, true)
    wscrl(window, Int32(scroll.by))
    scrollok(window, false)
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

  /// Puts a run of cells into the window in one go.
  private func put(_ cells: ArraySlice<Cell>, at start: Frame.Position) {
    var column = start.column
    withUnsafeTemporaryAllocation(of: cchar_t.self, capacity: 2 * cells.count) { run in
      // A base, four marks, and the end.
      withUnsafeTemporaryAllocation(of: wchar_t.self, capacity: 6) { text in
        var filled = 0
        for place in cells.indices {
          let cell = cells[place]
          if cell.isTrail {
            // The right half of what stands before the run is there already.
            if filled == 0 { column += 1 }
            continue
          }
          var count = 0
          cell.forEachScalar { scalar in
            text[count] = wchar_t(bitPattern: scalar)
            count += 1
          }
          text[count] = 0
          let isWide = place + 1 < cells.endIndex && cells[place + 1].isTrail
          let style = cell.style
          filled += Int(
            ccurses_fill(
              run.baseAddress.map { $0 + filled }, text.baseAddress, isWide ? 2 : 1,
              attributes(style), hasColor ? Int16(style.role.rawValue) : 0))
        }
        ccurses_put(window, Int32(start.row), Int32(column), run.baseAddress, Int32(filled))
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
