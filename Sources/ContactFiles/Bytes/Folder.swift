#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The files in a folder and its subfolders.
enum Folder {
  /// What was found in a folder and its subfolders.
  struct Listing {
    /// The paths of the files, in the order of their names.
    var files: [String] = []
    /// Subfolders that could not be looked into, and why.
    var unread: [(path: String, error: ImportError)] = []
  }

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

  /// All files whose names end in one of these ways, in whatever case.
  static func listing(of path: String, endingIn endings: String...) throws(ImportError) -> Listing {
    try listing(of: path, endingIn: endings)
  }

  /// All files whose names end in one of these ways, in whatever case.
  static func listing(of path: String, endingIn endings: [String]) throws(ImportError) -> Listing {
    var listing = Listing()
    collect(try names(in: path), in: path, endingIn: endings, depth: depth, to: &listing)
    return listing
  }

  /// The names in a folder, sorted by their bytes.
  static func names(in path: String) throws(ImportError) -> [String] {
    guard let names = SystemPath.names(in: SystemPath.bytes(path)) else {
      throw .unreadable(path: path, reason: SystemReason.last)
    }
    return names.map(SystemPath.text).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func collect(
    _ names: [String], in path: String, endingIn endings: [String], depth: Int,
    to listing: inout Listing
  ) {
    for name in names where !name.hasPrefix(".") {
      let full = path.hasSuffix("/") ? path + name : path + "/" + name
      var status = stat()
      // What can not be looked at is named as unreadable later, and not passed over.
      let isThere = lstat(SystemPath.bytes(full), &status) == 0
      guard isThere, status.st_mode & S_IFMT == S_IFDIR else {
        if endings.contains(where: name.lowercased().hasSuffix) { listing.files.append(full) }
        continue
      }
      do throws(ImportError) {
        guard depth > 0 else {
          throw .unreadable(path: full, reason: "it lies too many folders deep")
        }
        collect(
          try self.names(in: full), in: full, endingIn: endings, depth: depth - 1, to: &listing)
      } catch {
        listing.unread.append((full, error))
      }
    }
  }
}
