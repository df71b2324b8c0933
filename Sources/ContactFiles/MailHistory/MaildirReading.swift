internal import Invitations

/// Reads what is new in the folders of a Maildir, of a large folder two halves at once.
struct MaildirReading {
  /// Who takes mails on another thread.
  typealias Second = @Sendable (SeenMail, [UInt8]) throws -> Void

  /// What was read so far.
  private(set) var report = MailHistoryReader.Report()
  private let path: String
  private let tree: MaildirTree
  private var files: MailFiles

  /// Folders with so many new mails are read by two threads.
  private static let large = 1_000

  /// Looks for the folders.
  init(_ path: String) throws {
    self.path = path
    tree = try MaildirTree(path: path)
    files = try MailFiles()
    guard !tree.folders.isEmpty else { throw ImportError.noMail(path: path) }
    for place in tree.unreadable { report.note(unreadable: place) }
  }

  /// Reads all of them; `tell` is told how far it is.
  mutating func read(
    isKnown: (UnsafeRawBufferPointer) -> Bool, second: Second?, tell: BesideReading.Tell,
    mail: (SeenMail, [UInt8]) throws -> Void
  ) throws {
    for folder in tree.folders {
      files.areSent = SentFolder.isNamed(folder.name.isEmpty ? path : folder.name)
      if let ending = folder.ending {
        let entries = try entries(of: folder.path, endingIn: ending, isKnown)
        try read(entries, in: MailFiles.Folder(), second, tell, mail)
        continue
      }
      for place in ["\(folder.path)/cur", "\(folder.path)/new"] {
        guard let opened = MaildirFiles(path: place) else {
          report.note(unreadable: place)
          continue
        }
        let entries = opened.names(in: folder.name, isKnown: isKnown)
        let inside = MailFiles.Folder(prefix: "\(place)/", descriptor: opened.descriptor)
        try withExtendedLifetime(opened) { try read(entries, in: inside, second, tell, mail) }
      }
    }
  }

  private mutating func read(
    _ entries: [MaildirFiles.Entry], in folder: MailFiles.Folder, _ second: Second?,
    _ tell: BesideReading.Tell, _ mail: (SeenMail, [UInt8]) throws -> Void
  ) throws {
    let (before, areSent) = (report, files.areSent)
    let read = try BesideReading.readHalves(of: entries.count, large: Self.large, with: second) {
      try tell(before + $0)
    } first: { end, tell in
      try files.read(entries[..<end], in: folder, tell: tell, mail: mail)
    } last: { start, second, tell in
      var files = try MailFiles()
      files.areSent = areSent
      return try files.read(entries[start...], in: folder, tell: tell, mail: second)
    }
    report = before + read
  }

  private mutating func entries(
    of folder: String, endingIn ending: String, _ isKnown: (UnsafeRawBufferPointer) -> Bool
  ) throws -> [MaildirFiles.Entry] {
    let listing = try Folder.listing(of: folder, endingIn: ending)
    for (place, _) in listing.unread { report.note(unreadable: place) }
    return listing.files.compactMap { file in
      let name = Array(file.utf8.dropFirst(folder.utf8.count))
      return name.withUnsafeBytes(isKnown) ? nil : (SystemPath.bytes(file), name)
    }
  }
}
