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

    /// Mails that were read, unfinished ones included.
    var mails = 0

    mutating func note(unreadable path: String) {
      unreadable += 1
      firstUnreadable = firstUnreadable ?? path
    }

    /// What was read here and there.
    static func + (first: Report, second: Report) -> Report {
      var sum = first
      sum.bytes += second.bytes
      sum.mails += second.mails
      sum.unreadable += second.unreadable
      sum.firstUnreadable = first.firstUnreadable ?? second.firstUnreadable
      sum.unfinished += second.unfinished
      return sum
    }
  }

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

  /// Reads the mails of an mbox file in their order; `progress` answers false to stop.
  ///
  /// With a `second` who takes mails, the second half of a large file is read at the same time on
  /// another thread and goes there. When this ends, however it does, nothing more is handed out.
  public func read(
    mbox path: String, progress: (ImportProgress) -> Bool, mail: (SeenMail) throws -> Void,
    second: (@Sendable (SeenMail) throws -> Void)? = nil
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
    let length = file.bytes.count
    return try BesideReading.readHalves(of: length, large: Self.large, with: second) {
      MboxMessages.start(behind: $0, in: file.bytes)
    } tell: {
      try Self.ask(progress, path, $0, of: length)
    } first: { end, tell in
      try MboxPart(of: file, at: path, from: 0, upTo: end).read(tell: tell, mail: mail)
    } last: { start, second, tell in
      try MboxPart(ofLast: path, from: start, length: length).read(tell: tell, mail: second)
    }
  }

  /// Reads the mails of a Maildir and of those in it that `isKnown` does not know, each with the
  /// name that it keeps for its life; trash, spam and drafts are passed over.
  ///
  /// With a `second`, half of the new mails of a large folder go there, as with an mbox file.
  public func read(
    maildir path: String, progress: (ImportProgress) -> Bool,
    isKnown: (UnsafeRawBufferPointer) -> Bool, mail: (SeenMail, [UInt8]) throws -> Void,
    second: (@Sendable (SeenMail, [UInt8]) throws -> Void)? = nil
  ) throws -> Report {
    var reading = try MaildirReading(path)
    try reading.read(isKnown: isKnown, second: second) { report in
      try Self.ask(progress, path, report, of: 0)
    } mail: {
      try mail($0, $1)
    }
    return reading.report
  }

  private static func ask(
    _ progress: (ImportProgress) -> Bool, _ path: String, _ report: Report, of total: Int
  ) throws {
    let state = ImportProgress(
      source: path, bytesRead: report.bytes, bytesTotal: total, records: report.mails)
    guard progress(state), !Task.isCancelled else { throw ImportError.cancelled }
  }
}
