/// A mail folder with a file for each message, in `cur` and `new`; nothing in it is ever changed.
struct Maildir {
  /// The folder.
  let path: String

  /// A mail folder at that path; nil when it is none.
  init?(path: String) {
    guard Folder.exists(at: path + "/cur"), Folder.exists(at: path + "/new") else { return nil }
    self.path = path
  }

  /// The messages that are not in the trash, the read ones first.
  func files() throws(ImportError) -> [String] {
    var files: [String] = []
    for folder in ["cur", "new"] {
      let names = try Folder.names(in: "\(path)/\(folder)")
      for name in names where !name.hasPrefix(".") && !Self.isTrashed(name) {
        files.append("\(path)/\(folder)/\(name)")
      }
    }
    return files
  }

  /// The flags stand after `:2,` at the end of the name.
  private static func isTrashed(_ name: String) -> Bool {
    guard let colon = name.utf8.lastIndex(of: Byte.colon) else { return false }
    let flags = name[colon...]
    return flags.hasPrefix(":2,") && flags.contains("T")
  }
}
