import CCurses
public import Terminal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension CursesTerminal {
  /// The size of the terminal behind a descriptor, as the system knows it; nil when it does not.
  public nonisolated static func size(ofDescriptor descriptor: Int32) -> Size? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0, size.ws_col > 0 else {
      return nil
    }
    return Size(columns: Int(size.ws_col), rows: Int(size.ws_row))
  }

  /// Takes the terminal's new size, as after SIGWINCH, and says it.
  @discardableResult
  public func resize() -> Size {
    guard isOpen, !isLent else { return size }
    if let new = Self.size(ofDescriptor: fileno(output)) {
      resize_term(Int32(new.rows), Int32(new.columns))  // resizeterm would also queue a key
      wresize(window, Int32(new.rows), Int32(new.columns))
    }
    redraw()
    return size
  }

  /// Gives the screen back and stops the whole job, as Ctrl-Z does; ``resume()`` follows at SIGCONT.
  ///
  /// Does nothing where no shell could continue the job.
  public func suspend() {
    guard isOpen, ccurses_has_job_control() else { return }
    if !isLent { leave() }
    ccurses_stop_job()
  }

  /// Takes the screen again, whoever stopped the process; keys typed meanwhile are forgotten.
  public func resume() {
    guard isOpen, !isLent else { return }
    endwin()
    switchPaste(true)
    resize()
    doupdate()
    keypad(keyPad, true)  // endwin turned it off; ncurses would turn it on only at the next read
    flushInput()
  }

  /// Lends the terminal to another program, an editor say, while `program` runs it.
  ///
  /// Meanwhile nothing is drawn or read here, stderr is the real one, and Ctrl-Z stops the job by
  /// itself. Keys that the program left unread are forgotten, so that they can not become commands.
  /// Show a frame afterwards.
  public func suspendForProgram<Result>(
    _ program: () async throws -> Result
  ) async rethrows -> Result {
    def_prog_mode()
    leave()
    isLent = true
    ccurses_signals_lend(true)
    ccurses_guard_release_stderr()
    defer {
      ccurses_guard_hold_stderr()
      ccurses_signals_lend(false)
      isLent = false
      resume()
      onReturn?()
    }
    return try await program()
  }
}
