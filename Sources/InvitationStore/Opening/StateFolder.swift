#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The folder that holds the state: the owner's alone, on this machine.
struct StateFolder {
  let path: String
  /// The database file in it.
  var database: String { path + "/handpick.sqlite" }
  /// Whether somebody writes without the log, or was killed while they did.
  var hasJournal: Bool { access(database + "-journal", F_OK) == 0 }

  /// Checks the folder and its database file, and makes what is missing.
  ///
  /// Symbolic links in place of the folder or the file are refused, and so are other people's
  /// folders and files, or such that other people may write to; rights to read are taken away.
  /// False when there is nothing and nothing was to be made.
  func prepare(creating: Bool, onNetworkFolder: Bool) throws(StoreError) -> Bool {
    if creating { try makeFolder() }
    guard creating || access(database, F_OK) == 0 else { return false }
    try check(path, isFolder: true)
    if !onNetworkFolder, let kind = NetworkFileSystem.kind(of: path) {
      throw .networkFolder(path: path, kind: kind)
    }
    if creating { try makeFile() }
    try check(database, isFolder: false)
    return true
  }

  private func makeFolder() throws(StoreError) {
    var parents: [String] = []
    for part in path.split(separator: "/") {
      parents.append("\(parents.last ?? (path.hasPrefix("/") ? "" : "."))/\(part)")
    }
    for folder in parents {
      guard mkdir(folder, 0o700) != 0, errno != EEXIST, folder == path || errno != EROFS else {
        continue
      }
      throw .denied(path: folder, reason: String(cString: strerror(errno)))
    }
  }

  private func makeFile() throws(StoreError) {
    let descriptor = open(database, O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC | O_RDWR, 0o600)
    if descriptor >= 0 {
      close(descriptor)
    } else if errno == ENOSPC || errno == EDQUOT {
      throw .full
    } else if errno != EEXIST {
      throw .denied(path: database, reason: String(cString: strerror(errno)))
    }
  }

  private func check(_ path: String, isFolder: Bool) throws(StoreError) {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      throw .denied(path: path, reason: String(cString: strerror(errno)))
    }
    let kind = status.st_mode & S_IFMT
    if kind == S_IFLNK { throw .symbolicLink(path: path) }
    if isFolder, kind != S_IFDIR { throw .notAFolder(path: path) }
    if !isFolder, kind != S_IFREG { throw .denied(path: path, reason: "it is not a file") }
    if status.st_uid != geteuid() { throw .otherOwner(path: path) }
    if status.st_mode & 0o022 != 0 { throw .writableByOthers(path: path) }
    if status.st_mode & 0o055 != 0, chmod(path, isFolder ? 0o700 : 0o600) != 0 {
      throw .denied(path: path, reason: String(cString: strerror(errno)))
    }
  }
}
