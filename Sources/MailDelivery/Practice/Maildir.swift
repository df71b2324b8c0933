#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A folder of messages, one file each, that appear complete or not at all.
struct Maildir {
  /// Where it is.
  let path: String

  /// Writes a message where nobody looks yet, and waits until it is on the disk.
  func write(_ bytes: [UInt8]) throws(MaildirProblem) -> MaildirFile {
    for folder in [path, "\(path)/tmp", "\(path)/new", "\(path)/cur"] {
      guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
        throw MaildirProblem("made", folder)
      }
    }
    let random = String(UInt64.random(in: .min ... .max), radix: 36)
    let file = MaildirFile(folder: path, name: "\(time(nil)).P\(getpid())R\(random).handpick")
    let descriptor = open(
      file.draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw MaildirProblem("made", file.draft) }
    defer { close(descriptor) }
    guard FileBytes.writeAll(bytes, to: descriptor), fsync(descriptor) == 0 else {
      let problem = MaildirProblem("written", file.draft)
      file.discard()
      throw problem
    }
    return file
  }
}

/// A message that is written but not yet visible.
struct MaildirFile {
  /// The Maildir.
  let folder: String
  /// The file's name in `tmp` and in `new`.
  let name: String

  /// The file while it is hidden.
  var draft: String { "\(folder)/tmp/\(name)" }

  /// Makes it visible, durably.
  func publish() throws(MaildirProblem) {
    let new = "\(folder)/new"
    guard rename(draft, "\(new)/\(name)") == 0 else {
      let problem = MaildirProblem("moved", draft)
      discard()
      throw problem
    }
    let descriptor = open(new, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw MaildirProblem("opened", new, mayBeThere: true) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw MaildirProblem("saved", new, mayBeThere: true) }
  }

  /// Removes it; it was never visible.
  func discard() { unlink(draft) }
}

/// Why a message could not be put into a Maildir.
struct MaildirProblem: Error, Equatable, CustomStringConvertible {
  /// A sentence for a person.
  let description: String
  /// Whether the message may be visible all the same.
  let mayBeThere: Bool

  /// Describes the system call that just failed.
  init(_ verb: String, _ path: String, mayBeThere: Bool = false) {
    description = "\(path) could not be \(verb): \(String(cString: strerror(errno)))."
    self.mayBeThere = mayBeThere
  }
}
