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

    /// The mails that are not in the trash and no drafts, with the name that each keeps for its life.
    func files() throws(ImportError) -> [(name: String, path: String)] {
      if let ending {
        return try Folder.listing(of: path, endingIn: ending).files.map {
          (String($0.dropFirst(path.count)), $0)
        }
      }
      var files: [(name: String, path: String)] = []
      for folder in ["cur", "new"] {
        for file in try Folder.names(in: "\(path)/\(folder)") where !file.hasPrefix(".") {
          let colon = file.utf8.lastIndex(of: Byte.colon) ?? file.endIndex
          let flags = file[colon...]
          if flags.hasPrefix(":2,"), flags.contains("T") || flags.contains("D") { continue }
          files.append(("\(name)/\(file[..<colon])", "\(path)/\(folder)/\(file)"))
        }
      }
      return files
    }
  }

  /// All folders with mail that was sent or received.
  let folders: [Mailbox]

  init(path: String) throws(ImportError) {
    var folders: [Mailbox] = []
    if Maildir(path: path) != nil { folders.append(Mailbox(name: "", path: path)) }
    for name in try Folder.names(in: path) where !Self.isPassedOver(name) {
      guard Maildir(path: "\(path)/\(name)") != nil else { continue }
      folders.append(Mailbox(name: name, path: "\(path)/\(name)"))
    }
    if folders.isEmpty, try !Folder.listing(of: path, endingIn: ".eml").files.isEmpty {
      folders.append(Mailbox(name: "", path: path, ending: ".eml"))
    }
    self.folders = folders
  }

  private static func isPassedOver(_ name: String) -> Bool {
    let last = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    return passedOver.contains(last)
  }

  private static let passedOver: Set<String> = [
    "trash", "deleted", "deleted items", "deleted messages", "junk", "spam", "drafts", "templates",
  ]
}
