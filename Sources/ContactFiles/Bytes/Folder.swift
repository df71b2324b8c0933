#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The files in a folder and its subfolders.
enum Folder {
  /// How deep subfolders are followed; links to folders are not followed at all.
  private static let depth = 8

  /// Whether the path is a folder.
  static func exists(at path: String) -> Bool {
    var status = stat()
    return stat(SystemPath.bytes(path), &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// How many bytes a file has; 0 when it can not be told.
  static func size(of path: String) -> Int {
    var status = stat()
    return stat(SystemPath.bytes(path), &status) == 0 ? Int(status.st_size) : 0
  }

  /// The paths of all files whose names `isWanted` accepts, in the order of their names.
  static func files(
    in path: String, where isWanted: (String) -> Bool
  ) throws(ImportError) -> [String] {
    collect(try names(in: path), in: path, depth: depth, where: isWanted)
  }

  /// The names in a folder, sorted by their bytes.
  static func names(in path: String) throws(ImportError) -> [String] {
    guard let names = SystemPath.names(in: SystemPath.bytes(path)) else {
      throw .unreadable(path: path, reason: SystemReason.last)
    }
    return names.map(SystemPath.text).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func collect(
    _ names: [String], in path: String, depth: Int, where isWanted: (String) -> Bool
  ) -> [String] {
    var files: [String] = []
    for name in names {
      guard !name.hasPrefix(".") else { continue }
      let full = path.hasSuffix("/") ? path + name : path + "/" + name
      var status = stat()
      // What can not be looked at is named as unreadable later, and not passed over.
      let isThere = lstat(SystemPath.bytes(full), &status) == 0
      if isThere, status.st_mode & S_IFMT == S_IFDIR {
        guard depth > 0, let inner = try? self.names(in: full) else { continue }
        files += collect(inner, in: full, depth: depth - 1, where: isWanted)
      } else if isWanted(name) {
        files.append(full)
      }
    }
    return files
  }
}
