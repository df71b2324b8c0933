public import Terminal

/// One thing that the screens' loop has to answer.
public enum TerminalInput<Message: Sendable>: Sendable {
  /// A key, a paste, the mouse, or a new size.
  case event(TimedEvent)
  /// Something finished elsewhere in the program.
  case message(Message)
  /// Somebody asked the process to end: the number of SIGTERM, SIGINT or SIGHUP. The loop must end
  /// wherever it is; after SIGHUP there is no terminal any more.
  case terminate(signal: Int32)
  /// The process was stopped and runs again, on a screen that has to be drawn anew.
  case resumed
}
