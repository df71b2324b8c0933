/// Why an archive is not read.
public enum ArchiveProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// An entry's path leads out of the archive.
  case leadsOutside(entry: String)
  /// An entry is a link or a device.
  case link(entry: String)
  /// An entry needs a password.
  case encrypted(entry: String)
  /// An entry unpacks to more than 200 times the archive, or to more than 512 MB; a file that is
  /// compressed on its own has no name.
  case unpacksTooFar(entry: String)
  /// There are more than 1,000 entries.
  case tooManyEntries
  /// It can not be unpacked.
  case broken
  /// libarchive is not there, with the system's words.
  case noReader(String)
  /// It holds no contact file.
  case withoutContacts

  /// A sentence for a person, without the archive's name.
  public var description: String {
    switch self {
    case .leadsOutside(let entry): "its entry \"\(entry)\" leads outside the archive"
    case .link(let entry): "its entry \"\(entry)\" is a link"
    case .encrypted(let entry):
      "its entry \"\(entry)\" needs a password; unpack it and import the files"
    case .unpacksTooFar(""): "it unpacks to more than 200 times its size, or 512 MB"
    case .unpacksTooFar(let entry):
      "its entry \"\(entry)\" unpacks to more than 200 times the archive's size, or 512 MB"
    case .tooManyEntries:
      "it has more than 1,000 entries; unpack it and import the contact files"
    case .broken: "it is damaged"
    case .noReader(let words):
      "libarchive is missing, which unpacks it; install it (Debian: libarchive13). \(words)"
    case .withoutContacts: "it holds no contact files"
    }
  }
}
