import CursesTerminal
import InvitationStore

/// What `--version` says.
enum Versions {
  /// This program's version.
  static let program = "0.1.0"

  /// The program and the libraries that it runs on.
  static var text: String {
    """
    handpick \(program)
    SQLite \(Store.libraryVersion), ncurses \(CursesTerminal.libraryVersion)
    """
  }
}
