import Foundation

/// A program in a real terminal: tmux is the screen and the keyboard.
///
/// Each has a server of its own, which ends with it.
public final class Tmux: Sendable {
  private let program: String
  private let socket: String
  private let folder: TemporaryFolder

  /// Starts `command` (a shell without one) on a screen of this size.
  ///
  /// `environment` is added to a small one of its own; the type is what the program sees as TERM.
  /// The screen stays when the program ends.
  public init(
    columns: Int = 80, rows: Int = 24, type: String = "tmux-256color",
    environment: [String: String] = [:], folder: String? = nil, command: [String] = []
  ) async throws {
    program = try Program.installed("tmux")
    socket = "handpick-\(UUID().uuidString.prefix(13))"
    self.folder = try TemporaryFolder()
    var arguments = ["start-server"]
    for (option, value) in [
      ("default-terminal", type), ("remain-on-exit", "on"), ("status", "off"),
      ("escape-time", "0"),
    ] {
      arguments += [";", "set-option", "-g", option, value]
    }
    arguments += [";", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)"]
    arguments += ["-c", folder ?? self.folder.path]
    for (name, value) in environment.sorted(by: { $0.key < $1.key }) {
      arguments += ["-e", "\(name)=\(value)"]
    }
    arguments += command.isEmpty ? ["env", "PS1=$ ", "sh"] : command
    try await tmux(arguments)
  }

  deinit {
    _ = try? Program.runAndWait(
      program, ["-L", socket, "-f", "/dev/null", "kill-server"],
      environment: Self.environment(folder))
  }

  // MARK: Keyboard and mouse

  /// Presses keys by tmux's names: `Enter`, `Escape`, `Up`, `C-c`, `a`.
  public func press(_ keys: String...) async throws {
    try await tmux(["send-keys", "--"] + keys)
  }

  /// Types text, letter for letter.
  public func type(_ text: String) async throws { try await tmux(["send-keys", "-l", "--", text]) }

  /// Pastes text, in brackets where the program asked for that.
  public func paste(_ text: String) async throws {
    try await tmux(["load-buffer", folder.write(text, to: "paste")])
    try await tmux(["paste-buffer", "-p"])
  }

  /// Sends the bytes of a text as they are, escape sequences included.
  public func send(_ sequence: String) async throws {
    try await tmux(["send-keys", "-H"] + sequence.utf8.map { String($0, radix: 16) })
  }

  /// Clicks the first mouse button on a cell, counted from 0.
  public func click(row: Int, column: Int) async throws {
    try await mouse(button: 0, row: row, column: column)
  }

  /// Turns the wheel one notch over a cell: up when `by` is negative.
  public func scroll(row: Int, column: Int, by: Int) async throws {
    try await mouse(button: by < 0 ? 64 : 65, row: row, column: column)
  }

  // MARK: Screen

  /// The screen as text, a line per row, blanks at the ends of lines dropped.
  public func screen() async throws -> [String] {
    try await tmux(["capture-pane", "-p"]).split(separator: "\n", omittingEmptySubsequences: false)
      .dropLast().map(String.init)
  }

  /// The screen and the lines that have left it at its top.
  public func history() async throws -> [String] {
    try await tmux(["capture-pane", "-p", "-S", "-"]).split(separator: "\n").map(String.init)
  }

  /// The screen with the escape sequences of its styles.
  public func styledScreen() async throws -> String {
    try await tmux(["capture-pane", "-p", "-e"])
  }

  /// Waits until a text is on the screen, and returns the screen.
  @discardableResult
  public func wait(for text: String, timeout: Duration = patience) async throws -> [String] {
    try await wait(until: "\"\(text)\"", timeout: timeout) { screen in
      screen.contains { $0.contains(text) }
    }
  }

  /// Waits until a text is no longer on the screen, and returns the screen.
  @discardableResult
  public func waitUntilGone(
    _ text: String, timeout: Duration = patience
  ) async throws -> [String] {
    try await wait(until: "absence of \"\(text)\"", timeout: timeout) { screen in
      !screen.contains { $0.contains(text) }
    }
  }

  /// Waits until the screen satisfies a condition, and returns it; the error shows the last one.
  @discardableResult
  public func wait(
    until what: String, timeout: Duration = patience, _ condition: ([String]) -> Bool
  ) async throws -> [String] {
    var last: [String] = []
    return try await waiting(
      for: "\(what) on this screen:\n\(last.joined(separator: "\n"))\n", timeout: timeout
    ) {
      last = try await screen()
      return condition(last) ? last : nil
    }
  }

  /// One of tmux's facts about the pane, by its format name: `cursor_x`, `pane_dead_status`.
  public func fact(_ name: String) async throws -> String {
    try await tmux(["display-message", "-p", "#{\(name)}"])
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Where the cursor is.
  public func cursor() async throws -> (row: Int, column: Int) {
    (Int(try await fact("cursor_y")) ?? -1, Int(try await fact("cursor_x")) ?? -1)
  }

  /// Whether a program has the alternate screen.
  public func isAlternateScreen() async throws -> Bool { try await fact("alternate_on") == "1" }

  /// Whether the program asked for the mouse.
  public func wantsMouse() async throws -> Bool { try await fact("mouse_any_flag") == "1" }

  /// Gives the screen another size.
  public func resize(columns: Int, rows: Int) async throws {
    try await tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  // MARK: Life

  /// Writes everything that the program sends to the terminal from now on into a file, too.
  public func record(to path: String) async throws {
    try await tmux(["pipe-pane", "exec cat >> '\(path)'"])
  }

  /// The process that the pane runs: the command, or the shell.
  public func processID() async throws -> Int32 { Int32(try await fact("pane_pid")) ?? -1 }

  /// Waits until the command has ended, and returns its exit status, or 128 and its signal.
  public func waitForExit(timeout: Duration = patience) async throws -> Int {
    try await waiting(for: "end of the program", timeout: timeout) {
      if let signal = Int(try await fact("pane_dead_signal")) { return 128 + signal }
      if let status = Int(try await fact("pane_dead_status")) { return status }
      // tmux 3.3 sometimes misses that its child ended, until another one ends.
      if try await fact("pane_dead") == "1" { try await tmux(["run-shell", "true"]) }
      return nil
    }
  }

  /// Ends the session as closing the window does: the program gets a hang-up.
  public func closeWindow() async throws { try await tmux(["kill-pane"]) }

  private func mouse(button: Int, row: Int, column: Int) async throws {
    guard try await fact("mouse_sgr_flag") == "1" else {
      let place = [32 + button, 33 + column, 33 + row].map { String($0, radix: 16) }
      try await tmux(["send-keys", "-H", "1b", "5b", "4d"] + place)
      return
    }
    try await send("\u{1B}[<\(button);\(column + 1);\(row + 1)M")
  }

  @discardableResult
  private func tmux(_ arguments: [String]) async throws -> String {
    let outcome = try await Program.run(
      program, ["-u", "-L", socket, "-f", "/dev/null"] + arguments,
      environment: Self.environment(folder))
    guard outcome.status == 0 else {
      throw TimedOut("answer from tmux \(arguments.first ?? ""): \(outcome.stderr)")
    }
    return outcome.stdout
  }

  private static func environment(_ folder: TemporaryFolder) -> [String: String] {
    let own = ProcessInfo.processInfo.environment
    return [
      "PATH": own["PATH"] ?? "/usr/bin:/bin", "HOME": own["HOME"] ?? "/", "LC_ALL": "C.UTF-8",
      "SHELL": "/bin/sh", "TMUX_TMPDIR": folder.path,
    ]
  }
}
