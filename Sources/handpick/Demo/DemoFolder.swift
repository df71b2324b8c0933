import FoundationEssentials
import Glibc

/// A private folder for one demo.
struct DemoFolder {
  /// Where it is.
  let path: String

  /// Makes the folder: a new one among temporary files, or the one that was asked for.
  init(at wanted: String?) throws(CommandFailure) {
    if let wanted {
      guard mkdir(wanted, 0o700) == 0 else {
        throw .refused("\(wanted) can not be made: \(String(cString: strerror(errno)))")
      }
      path = wanted
    } else {
      path = try PrivateFolder.make(prefix: "handpick-demo")
    }
    for part in ["/state", "/config"] { mkdir(path + part, 0o700) }
  }

  /// Removes everything in it; what can not be removed stays where its name says.
  func remove() { try? FileManager.default.removeItem(atPath: path) }
}
