import Glibc

/// New folders among the temporary files that only this user can enter.
enum PrivateFolder {
  /// Makes one whose name begins with the prefix.
  static func make(prefix: String) throws(CommandFailure) -> String {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(base)/\(prefix)-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw .refused("No folder can be made in \(base): \(String(cString: strerror(errno)))")
    }
    return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
