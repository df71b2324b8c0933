import CursesTerminal
import Foundation
import Terminal

/// Shows frames on a pseudo terminal that somebody reads.
@MainActor
enum Show {
  private static var terminals: [Size: CursesTerminal] = [:]

  /// Shows frames in turn.
  static func alternate(_ frames: [Frame], times: Int) {
    let terminal = terminal(of: frames[0].size)
    for number in 0..<times { terminal.show(frames[number % frames.count]) }
  }

  private static func terminal(of size: Size) -> CursesTerminal {
    if let open = terminals[size] { return open }
    let master = posix_openpt(O_RDWR | O_NOCTTY)
    var window = winsize(
      ws_row: UInt16(size.rows), ws_col: UInt16(size.columns), ws_xpixel: 0, ws_ypixel: 0)
    guard master >= 0, grantpt(master) == 0, unlockpt(master) == 0, let name = ptsname(master),
      ioctl(master, UInt(TIOCSWINSZ), &window) == 0
    else { fatalError("There is no pseudo terminal: \(String(cString: strerror(errno)))") }
    let path = String(cString: name)
    Thread.detachNewThread {
      var block = [UInt8](repeating: 0, count: 65536)
      while read(master, &block, block.count) > 0 {}
    }
    do {
      let terminal = try CursesTerminal(path: path, type: "xterm-256color")
      terminals[size] = terminal
      return terminal
    } catch {
      fatalError("The pseudo terminal can not be opened: \(error)")
    }
  }
}
