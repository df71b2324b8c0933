import Glibc

/// Completes the path of a file as a shell would.
enum PathCompletion {
  /// The longest path that all matching names share, and those names when there are several.
  static func complete(_ text: String, home: String?) -> (String, choices: [String]) {
    let folder =
      text.contains("/") ? String(text[...(text.lastIndex(of: "/") ?? text.startIndex)]) : ""
    let start = String(text.dropFirst(folder.count))
    let names = entries(of: expand(folder.isEmpty ? "." : folder, home: home))
      .filter { $0.hasPrefix(start) && (start.hasPrefix(".") || !$0.hasPrefix(".")) }.sorted()
    guard let first = names.first else { return (text, []) }
    let shared = names.reduce(first) { commonPrefix($0, $1) }
    return (folder + (shared.count > start.count ? shared : start), names.count > 1 ? names : [])
  }

  /// A path with `~` replaced.
  static func expand(_ path: String, home: String?) -> String {
    guard path == "~" || path.hasPrefix("~/"), let home else { return path }
    return home + path.dropFirst()
  }

  /// The last part of a path.
  static func fileName(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// The names in a folder; folders end in `/`.
  private static func entries(of folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard name != ".", name != ".." else { continue }
      var status = stat()
      let isFolder = stat(folder + "/" + name, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
      names.append(isFolder ? name + "/" : name)
    }
    return names
  }

  private static func commonPrefix(_ a: String, _ b: String) -> String {
    String(zip(a, b).prefix { $0 == $1 }.map(\.0))
  }
}
