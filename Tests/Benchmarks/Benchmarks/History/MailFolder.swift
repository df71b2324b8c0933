import ContactFiles
import Foundation
import Invitations
import MadeUp

/// The same made-up messages as an mbox file and as a Maildir.
struct MailFolder: Sendable {
  /// When everything here happens.
  static let now = CivilTime.moment(year: 2026, month: 11, day: 23)
  /// Everybody writes to this owner.
  static let owner: Owner = {
    do {
      return Owner(ownKeys: [try EmailAddress("me@post.example").identityKey])
    } catch { fatalError("\(error)") }
  }()

  /// The mbox file.
  let mbox: String
  /// How large it is.
  let mboxBytes: Int
  /// The Maildir.
  let maildir: String

  init(messages: Int) {
    let folder = TemporaryFolder()
    mbox = folder.path + "/box"
    maildir = folder.path + "/dir"
    let bytes = AddressBook.mbox(messages)
    mboxBytes = bytes.count
    do {
      try Data(bytes).write(to: URL(filePath: mbox))
      for name in ["cur", "new"] {
        try FileManager.default.createDirectory(
          atPath: "\(maildir)/\(name)", withIntermediateDirectories: true)
      }
      for number in 0..<messages {
        // One message at a time is a file of one, without its separator.
        let message = AddressBook.message(number)
        try Data(message).write(to: URL(filePath: "\(maildir)/cur/\(number).host:2,S"))
      }
    } catch { fatalError("\(error)") }
  }

  /// Reads the mbox file, with a `second` two halves at once.
  func readMbox(
    _ mail: (SeenMail) throws -> Void, second: (@Sendable (SeenMail) throws -> Void)? = nil
  ) throws {
    _ = try MailHistoryReader().read(
      mbox: mbox, progress: { _ in true }, mail: mail, second: second)
  }

  /// Reads the Maildir, with a `second` two halves at once.
  func readMaildir(
    isKnown: (UnsafeRawBufferPointer) -> Bool, _ mail: (SeenMail, [UInt8]) throws -> Void,
    second: (@Sendable (SeenMail, [UInt8]) throws -> Void)? = nil
  ) throws {
    _ = try MailHistoryReader().read(
      maildir: maildir, progress: { _ in true }, isKnown: isKnown, mail: mail, second: second)
  }
}
