import Glibc

/// Where handpick keeps things, by the XDG base directory rules.
struct Folders: Hashable, Sendable {
  /// Holds the database, the practice mail and the dispatcher's lock.
  var state: String
  /// Holds `config.toml` and, when sending is to stop, a file named `STOP`.
  var configuration: String

  /// The settings file.
  var settingsFile: String { configuration + "/config.toml" }
  /// Its presence stops all sending.
  var stopFile: String { configuration + "/STOP" }
  /// Held by the program that sends.
  var dispatcherLock: String { state + "/dispatch.lock" }
  /// Where practice mail goes.
  var practice: String { state + "/practice" }

  /// The folders of this user.
  init(environment: [String: String]) throws(CommandFailure) {
    let home = environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    func folder(_ variable: String, _ fallback: String) throws(CommandFailure) -> String {
      if let path = environment[variable], path.hasPrefix("/") { return path + "/handpick" }
      guard let home else {
        throw .configuration(
          "Neither HOME nor \(variable) names a folder, so there is no place for handpick's files.")
      }
      return home + fallback + "/handpick"
    }
    state = try folder("XDG_STATE_HOME", "/.local/state")
    configuration = try folder("XDG_CONFIG_HOME", "/.config")
  }

  /// Everything below one folder, as the demo keeps it.
  init(below folder: String) {
    state = folder + "/state"
    configuration = folder + "/config"
  }
}
