/// A Maildir and the folders in it, as mail servers (`.Sent`) and programs (`Sent`) keep them; or a
/// folder of `.eml` files.
struct MaildirTree {
  /// One of its folders.
  struct Mailbox {
    /// Its name below the tree; empty for the tree itself.
    let name: String
    let path: String
    /// How the names of its mails end where they lie in no `cur` and `new`.
    var ending: String?
  }

  /// All folders with mail that was sent or received.
  let folders: [Mailbox]
  /// Folders that can not be looked into.
  let unreadable: [String]

  init(path: String) throws(ImportError) {
    var folders: [Mailbox] = []
    var unreadable: [String] = []
    if Maildir(path: path) != nil { folders.append(Mailbox(name: "", path: path)) }
    for name in try Folder.names(in: path) where !Self.isPassedOver(name) {
      let inner = "\(path)/\(name)"
      if Maildir(path: inner) != nil {
        folders.append(Mailbox(name: name, path: inner))
      } else if Folder.exists(at: inner), MaildirFiles(path: inner) == nil {
        unreadable.append(inner)
      }
    }
    if folders.isEmpty, try !Folder.listing(of: path, endingIn: ".eml").files.isEmpty {
      folders.append(Mailbox(name: "", path: path, ending: ".eml"))
    }
    self.folders = folders
    self.unreadable = unreadable
  }

  private static func isPassedOver(_ name: String) -> Bool {
    let last = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    return passedOver.contains(last)
  }

  private static let passedOver: Set<String> = [
    "trash", "deleted", "deleted items", "deleted messages", "junk", "spam", "drafts", "templates",
  ]
}
