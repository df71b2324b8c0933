/// Mail with a file for each message, as a Maildir has it or a folder of `.eml` files.
///
/// Nothing in it is ever changed.
struct MessageFiles {
  /// The folder that all of them are in.
  let folder: String
  /// The messages.
  let files: [String]

  /// Hands out the correspondents, in the order in which they first appear.
  func read(decoder: TextDecoder, into sink: RecordSink) throws {
    var correspondents = Correspondents(decoder: decoder)
    let head = MailHead()
    sink.begin(folder, format: .maildir, file: nil)
    var total = 0
    for file in files {
      guard let headers = head.read(file) else {
        if let reason = head.unreadable {
          try sink.noteUnread(file, .unreadable(path: file, reason: reason))
        }
        continue
      }
      total += head.count
      correspondents.add(headers) { 1 }
      try sink.advance(to: total)
    }
    try correspondents.finish(into: sink)
    try sink.end(bytes: total)
  }
}
