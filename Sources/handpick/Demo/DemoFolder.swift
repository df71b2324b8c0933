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
      let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
      var template = Array("\(base)/handpick-demo-XXXXXX".utf8CString)
      guard mkdtemp(&template) != nil else {
        throw .refused("No folder can be made in \(base): \(String(cString: strerror(errno)))")
      }
      path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
    for part in ["/state", "/config"] { mkdir(path + part, 0o700) }
  }

  /// Removes everything in it; what can not be removed stays where its name says.
  func remove() { try? FileManager.default.removeItem(atPath: path) }
}
