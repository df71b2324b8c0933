import CCurses

extension CursesTerminal {
  /// The version of ncurses that draws, with its date.
  public nonisolated static var libraryVersion: String {
    String(cString: curses_version()).split(separator: " ").last.map(String.init) ?? ""
  }
}
