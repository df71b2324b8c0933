/// Why the screens can not be shown.
public enum TerminalError: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is no terminal at this path, or it can not be opened; the system's reason.
  case noTerminal(path: String, reason: String)
  /// The pipe that wakes the screens can not be made; the system's reason.
  case noPipe(reason: String)
  /// The system has no description of the terminal type in TERM.
  case unknownType(String)
  /// The terminal type can not place its cursor, as `dumb` can not.
  case cannotPlaceCursor(String)

  /// A sentence a person can act on.
  public var description: String {
    switch self {
    case .noTerminal(let path, let reason):
      "handpick needs a terminal, and \(path) can not be opened: \(reason)."
    case .noPipe(let reason): "The screens can not be shown: \(reason)."
    case .unknownType(""):
      "handpick needs to know the terminal's type: set TERM, for example TERM=xterm-256color."
    case .unknownType(let type):
      """
      The terminal type "\(type)" (TERM) is not known on this system; try \
      TERM=xterm-256color, or install its description.
      """
    case .cannotPlaceCursor(let type):
      """
      A terminal of type "\(type)" (TERM) can not place its cursor, which the screens need.
      """
    }
  }
}
