import CPseudoTerminal
import Foundation
import Glibc
import Synchronization

/// A terminal of our own to run a screen on: the test holds the keyboard and sees what is written.
///
/// A thread reads all the time, so that a frame larger than the system's buffer blocks nobody.
public final class PseudoTerminal: Sendable {
  /// The path of the device that a program opens.
  public let path: String
  private let master: Int32
  private let slave: Int32  // kept open, so that the master never reads end-of-file
  private let written: Written

  private final class Written: Sendable {
    let bytes = Mutex<[UInt8]>([])
    let marks = Mutex(0)
  }

  /// Makes a terminal of this size.
  public init(columns: Int, rows: Int) throws {
    var name = [CChar](repeating: 0, count: 128)
    var slave: Int32 = -1
    master = cpty_open(&name, UInt16(columns), UInt16(rows), &slave)
    guard master >= 0 else {
      throw TimedOut("pseudo terminal: \(String(cString: strerror(errno)))")
    }
    path = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
    self.slave = slave
    written = Written()
    Thread { [master, written] in
      var block = [UInt8](repeating: 0, count: 65536)
      while case let count = Glibc.read(master, &block, block.count), count > 0 {
        written.bytes.withLock { $0 += block.prefix(count) }
      }
      Glibc.close(master)
    }.start()
  }

  deinit { Glibc.close(slave) }

  /// Presses keys, or sends whatever else a terminal sends.
  public func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = Glibc.write(master, bytes, bytes.count)
  }

  /// Presses keys and waits until all of them can be read; nobody else may be reading.
  public func enter(_ text: String) async throws {
    let before = max(0, Int(cpty_waiting(slave)))
    type(text)
    try await waiting(until: "typed text at the device") {
      Int(cpty_waiting(slave)) >= before + text.utf8.count
    }
  }

  /// Gives the terminal another size; it does not send SIGWINCH to a process that is not its own.
  public func resize(columns: Int, rows: Int) {
    _ = cpty_resize(master, UInt16(columns), UInt16(rows))
  }

  /// The bytes written since the last call; everything written before the call is among them.
  public func drawnBytes() async throws -> [UInt8] {
    let number = written.marks.withLock { count in
      count += 1
      return count
    }
    let mark = Array("\u{1}\(number)\u{2}".utf8)
    _ = Glibc.write(slave, mark, mark.count)
    return try await waiting(for: "mark after what was drawn") {
      written.bytes.withLock { bytes in
        guard bytes.suffix(mark.count) == mark[...] else { return nil }
        defer { bytes.removeAll() }
        return Array(bytes.dropLast(mark.count))
      }
    }
  }

  /// The text written since the last call, escape sequences included.
  public func drawn() async throws -> String {
    String(decoding: try await drawnBytes(), as: UTF8.self)
  }

  /// The device's modes, to compare before and after.
  public var modes: [UInt32] {
    var modes = termios()
    tcgetattr(slave, &modes)
    return [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag]
  }
}
