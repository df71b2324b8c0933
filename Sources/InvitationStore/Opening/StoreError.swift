/// Why the state can not be opened, read or written.
public enum StoreError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The state folder's place is taken by something that is no folder.
  case notAFolder(path: String)
  /// The path is a symbolic link, so somebody else could choose where it leads.
  case symbolicLink(path: String)
  /// The folder or file belongs to another user.
  case otherOwner(path: String)
  /// Others may write to the folder or file.
  case writableByOthers(path: String)
  /// The folder is on a network file system, where locks can not be trusted.
  case networkFolder(path: String, kind: String)
  /// The system does not let this user open it.
  case denied(path: String, reason: String)
  /// A later version of handpick wrote it.
  case newer(found: Int, known: Int)
  /// It was opened for reading only.
  case readOnly
  /// Another process is writing to it.
  case locked
  /// The disk is full.
  case full
  /// The file is damaged.
  case corrupt(path: String)
  /// The disk or SQLite said no for another reason.
  case failed(reason: String)

  /// What to do, in a sentence.
  public var description: String {
    switch self {
    case .notAFolder(let path): "\(path) is not a folder. Move it away, then start again."
    case .symbolicLink(let path):
      "\(path) is a symbolic link. Put the real folder or file there, then start again."
    case .otherOwner(let path):
      "\(path) belongs to another user. Use a folder of your own (XDG_STATE_HOME)."
    case .writableByOthers(let path):
      "Other users may write to \(path). Take that right away with: chmod go-w '\(path)'"
    case .networkFolder(let path, let kind):
      "\(path) is on a network file system (\(kind)), where two machines could send the same"
        + " mail twice. Use a local folder (XDG_STATE_HOME)."
    case .denied(let path, let reason): "\(path) can not be opened: \(reason)."
    case .newer(let found, let known):
      "The state was written by a newer handpick (format \(found), this one knows \(known))."
        + " Update handpick."
    case .readOnly: "Another handpick has the state; this one only shows it."
    case .locked: "Another handpick is writing. Try again in a moment."
    case .full: "The disk is full. Nothing was changed; make room, then try again."
    case .corrupt(let path):
      "\(path) is damaged. Put a backup in its place, or move it away to begin anew."
    case .failed(let reason): "The state can not be used: \(reason)."
    }
  }

  /// The exit code for a command that ends with it: 78 configuration, 75 try later, else 1.
  public var exitCode: Int32 {
    switch self {
    case .notAFolder, .symbolicLink, .otherOwner, .writableByOthers, .networkFolder, .denied,
      .newer, .corrupt:
      78
    case .locked, .full: 75
    case .readOnly, .failed: 1
    }
  }
}
