import CTerminal
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
    var name = [CChar](repeating: 0, count: 128)
    let master = cterminal_open(&name, UInt16(size.columns), UInt16(size.rows))
    guard master >= 0 else {
      fatalError("There is no pseudo terminal: \(String(cString: strerror(errno)))")
    }
    let path = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
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
