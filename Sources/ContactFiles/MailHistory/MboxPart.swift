internal import Invitations

/// The messages of an mbox file that start in a part of it.
struct MboxPart {
  private let file: FileBytes
  private let path: String
  private let start: Int
  private let end: Int

  /// After so many bytes it is told how far the reading is.
  private static let stride = 1 << 20

  /// The part of an open file from a message on, up to another one or the end.
  init(of file: FileBytes, at path: String, from start: Int, upTo end: Int) {
    self.file = file
    self.path = path
    self.start = start
    self.end = end
  }

  /// Opens a file anew, so that nothing is shared with who opened it first, and takes its last part.
  init(ofLast path: String, from start: Int, length: Int) throws(ImportError) {
    file = try FileBytes(path: path, limit: .max)
    guard file.bytes.count == length else {
      throw .unreadable(path: path, reason: "it changed while it was read; read it again")
    }
    self.path = path
    self.start = start
    end = length
  }

  /// Hands out the mails in their order; `tell` is told how far it is, and may throw to stop.
  func read(
    tell: (MailHistoryReader.Report) throws -> Void, mail: (SeenMail) throws -> Void
  ) throws -> MailHistoryReader.Report {
    var reader = SeenMailReader(decoder: try TextDecoder(chosen: nil))
    reader.isInSentFolder = SentFolder.isNamed(path)
    var report = MailHistoryReader.Report()
    var next = start
    func pass(_ offset: Int) throws {
      try file.checkLength()
      file.release(upTo: offset)
      report.bytes = offset - start
      try tell(report)
      next = offset + Self.stride
    }
    var messages = MboxMessages(file.bytes, from: start, upTo: end)
    while let (offset, headers) = messages.next() {
      report.mails += 1
      if headers.isComplete {
        try mail(reader.mail(headers))
      } else {
        report.unfinished += 1
      }
      if offset >= next { try pass(offset) }
    }
    try pass(end)
    return report
  }
}
