public import Invitations

/// Reads who wrote to whom, and when, from the headers of mail folders.
///
/// Bodies are skipped, subjects are not looked at, and nothing in a folder is ever changed. A broken
/// mail costs itself only. Reading blocks; call it off the main actor.
public struct MailHistoryReader: Sendable {
  /// What could not be read.
  public struct Report: Hashable, Sendable {
    /// Bytes that were looked at; those of bodies in an mbox file are among them.
    public var bytes = 0
    /// Files and folders that could not be read.
    public var unreadable = 0
    /// The first of those.
    public var firstUnreadable: String?
    /// Mails that are cut off within their headers, as while they are being written.
    public var unfinished = 0

    /// Nothing that could not be read.
    public init(bytes: Int = 0) { self.bytes = bytes }

    fileprivate mutating func note(unreadable path: String) {
      unreadable += 1
      firstUnreadable = firstUnreadable ?? path
    }
  }

  private static let stride = 1 << 20
  /// An mbox file of so many bytes is read by two threads.
  private static let large = 8 << 20

  /// Makes a reader.
  public init() {}

  /// What kind of mail folder lies at a path; nil when it is none.
  public func kind(of path: String) -> MailSource.Kind? {
    if let tree = try? MaildirTree(path: path) { return tree.folders.isEmpty ? nil : .maildir }
    // What is no regular file, such as a pipe, is not opened to be looked at.
    guard (try? FileStamp(path: path)) != nil,
      let file = try? FileBytes(path: path, limit: .max), Self.isMbox(file)
    else { return nil }
    return .mbox
  }

  /// Whether a separator stands near the beginning.
  private static func isMbox(_ file: FileBytes) -> Bool {
    file.bytes.prefix(512).split(separator: Byte.lf).contains {
      MboxMessages.isSeparator(UnsafeRawBufferPointer(rebasing: $0))
    }
  }

  /// Tells versions of an mbox file apart: its size, the time of its last change, and its beginning.
  public func stamp(ofMbox path: String) throws -> String { try FileStamp(path: path).text }

  /// Reads the mails of an mbox file, of a large one in no order; `progress` answers false to stop.
  public func read(
    mbox path: String, progress: (ImportProgress) -> Bool, mail: (SeenMail) throws -> Void
  ) throws -> Report {
    let file: FileBytes
    do throws(ImportError) {
      file = try FileBytes(path: path, limit: .max)
    } catch {
      // An empty folder is one.
      guard case .empty = error else { throw error }
      return Report()
    }
    guard Self.isMbox(file) else { throw ImportError.noMail(path: path) }
    var reader = SeenMailReader(decoder: try TextDecoder(chosen: nil))
    reader.isInSentFolder = SentFolder.isNamed(path)
    var report = Report(bytes: file.bytes.count)
    let length = file.bytes.count
    // Whoever takes all mails has more to do with each than who only reads them.
    let middle =
      length < Self.large ? length : MboxMessages.start(behind: length / 5 * 2, in: file.bytes)
    let ahead = middle < length ? MboxAhead(path: path, length: length, from: middle) : nil
    defer { ahead?.stop() }
    var (count, next, aheadRead) = (0, 0, 0)
    func tell(_ offset: Int) throws {
      try file.checkLength()
      file.release(upTo: offset)
      let state = ImportProgress(
        source: path, bytesRead: offset + aheadRead, bytesTotal: length, records: count)
      guard progress(state), !Task.isCancelled else { throw ImportError.cancelled }
    }
    func takeAhead(waiting: Bool) throws {
      while let portion = try ahead?.next(waiting: waiting) {
        for seen in portion.mails { try mail(seen) }
        count += portion.mails.count + portion.unfinished
        report.unfinished += portion.unfinished
        aheadRead = portion.end - middle
        if waiting { try tell(middle) }
      }
    }
    var messages = MboxMessages(file.bytes, upTo: middle)
    while let (start, headers) = messages.next() {
      count += 1
      if headers.isComplete {
        try mail(reader.mail(headers))
      } else {
        report.unfinished += 1
      }
      guard start >= next else { continue }
      try takeAhead(waiting: false)
      try tell(start)
      next = start + Self.stride
    }
    try takeAhead(waiting: true)
    try tell(middle)
    return report
  }

  /// Reads the mails of a Maildir and of those in it that `isKnown` does not know, each with the
  /// name that it keeps for its life; trash, spam and drafts are passed over.
  public func read(
    maildir path: String, progress: (ImportProgress) -> Bool,
    isKnown: (UnsafeRawBufferPointer) -> Bool, mail: (SeenMail, [UInt8]) throws -> Void
  ) throws -> Report {
    let tree = try MaildirTree(path: path)
    guard !tree.folders.isEmpty else { throw ImportError.noMail(path: path) }
    var reader = SeenMailReader(decoder: try TextDecoder(chosen: nil))
    let head = MailHead()
    var report = Report()
    for place in tree.unreadable { report.note(unreadable: place) }
    var (count, next) = (0, 0)
    func take(_ headers: MailHeaders?, _ name: [UInt8], _ place: () -> String) throws {
      guard let headers else { return report.note(unreadable: place()) }
      count += 1
      report.bytes += head.count
      // It is not known from then on, so that it is read when it is whole.
      if headers.isComplete || head.isFull {
        try mail(reader.mail(headers), name)
      } else {
        report.unfinished += 1
      }
      guard report.bytes >= next else { return }
      let state = ImportProgress(
        source: path, bytesRead: report.bytes, bytesTotal: 0, records: count)
      guard progress(state), !Task.isCancelled else { throw ImportError.cancelled }
      next = report.bytes + Self.stride
    }
    for folder in tree.folders {
      reader.isInSentFolder = SentFolder.isNamed(folder.name.isEmpty ? path : folder.name)
      if let ending = folder.ending {
        let listing = try Folder.listing(of: folder.path, endingIn: ending)
        for (place, _) in listing.unread { report.note(unreadable: place) }
        for file in listing.files {
          let name = Array(file.utf8.dropFirst(folder.path.utf8.count))
          guard !name.withUnsafeBytes(isKnown) else { continue }
          try take(head.read(file), name) { file }
        }
        continue
      }
      for place in ["\(folder.path)/cur", "\(folder.path)/new"] {
        guard let files = MaildirFiles(path: place) else {
          report.note(unreadable: place)
          continue
        }
        for (file, name) in files.names(in: folder.name, isKnown: isKnown) {
          try take(head.read(file, in: files.descriptor), name) {
            "\(place)/\(SystemPath.text(file.dropLast()))"
          }
        }
      }
    }
    return report
  }
}
