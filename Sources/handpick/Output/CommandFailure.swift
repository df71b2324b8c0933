/// Why a command could not do what was asked, with the exit code that says it to scripts.
enum CommandFailure: Error, Equatable, CustomStringConvertible {
  /// A rule, the data or a server said no.
  case refused(String)
  /// The words on the command line, or the terminal, do not fit.
  case usage(String)
  /// It may work later.
  case tryLater(String)
  /// The settings or the state folder must be put right first.
  case configuration(String)

  /// 1, 2, 75 (EX_TEMPFAIL) or 78 (EX_CONFIG).
  var exitCode: Int32 {
    switch self {
    case .refused: 1
    case .usage: 2
    case .tryLater: 75
    case .configuration: 78
    }
  }

  /// The sentence.
  var description: String {
    switch self {
    case .refused(let sentence), .usage(let sentence), .tryLater(let sentence),
      .configuration(let sentence):
      sentence
    }
  }
}
