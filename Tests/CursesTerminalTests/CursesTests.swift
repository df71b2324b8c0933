import CursesTerminal
import Terminal
import TestSupport
import Testing

/// Tests of the one screen that ncurses has in a process: they run one after the other.
@MainActor @Suite(.serialized)
struct CursesTests {}

/// Opens a screen on a pseudo terminal, and closes it whatever happens.
@MainActor
func withTerminal(
  columns: Int = 40, rows: Int = 5, type: String = "xterm-256color",
  options: TerminalOptions = TerminalOptions(),
  _ body: @MainActor (PseudoTerminal, CursesTerminal) async throws -> Void
) async throws {
  let device = try PseudoTerminal(columns: columns, rows: rows)
  let terminal = try CursesTerminal(path: device.path, type: type, options: options)
  defer { terminal.close() }
  try await body(device, terminal)
}

/// A frame with these lines, cut to the size.
func frame(_ size: Size, _ lines: String...) -> Frame {
  var frame = Frame(size: size)
  for (row, line) in lines.enumerated() { frame.write(line, row: row, column: 0) }
  return frame
}
