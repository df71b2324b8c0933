internal import Invitations

/// Reads mails that have a file each, one after the other.
struct MailFiles {
  /// Where files lie.
  struct Folder {
    /// What comes before their names in a path.
    var prefix = ""
    /// The open folder.
    var descriptor = MailHead.anywhere
  }

  /// Whether they lie among those that the owner sent.
  var areSent = false
  private var reader: SeenMailReader
  private let head = MailHead()

  /// After so many bytes it is told how far the reading is.
  private static let stride = 1 << 20

  init() throws { reader = SeenMailReader(decoder: try TextDecoder(chosen: nil)) }

  /// Reads files and hands out each mail with the name that it keeps.
  mutating func read(
    _ files: ArraySlice<MaildirFiles.Entry>, in folder: Folder,
    tell: BesideReading.Tell, mail: (SeenMail, [UInt8]) throws -> Void
  ) throws -> MailHistoryReader.Report {
    var report = MailHistoryReader.Report()
    reader.isInSentFolder = areSent
    var next = 0
    for (file, name) in files {
      guard let headers = head.read(file, in: folder.descriptor) else {
        report.note(unreadable: "\(folder.prefix)\(SystemPath.text(file.dropLast()))")
        continue
      }
      report.mails += 1
      report.bytes += head.count
      // It is not known from then on, so that it is read when it is whole.
      if headers.isComplete || head.isFull {
        try mail(reader.mail(headers), name)
      } else {
        report.unfinished += 1
      }
      guard report.bytes >= next else { continue }
      try tell(report)
      next = report.bytes + Self.stride
    }
    return report
  }
}
