import CursesTerminal
import InvitationStore
import MailDelivery

/// What `--version` says.
enum Versions {
  /// This program's version.
  static let program = "0.1.0"

  /// The program and the libraries that it runs on.
  static var text: String {
    """
    handpick \(program)
    SQLite \(Store.libraryVersion), libcurl \(SMTPCourier.libraryVersion), \
    ncurses \(CursesTerminal.libraryVersion)
    """
  }
}
