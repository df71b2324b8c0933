/// Why nothing at all could be read from a source.
public enum ImportError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The path can not be opened or read; `reason` is the system's.
  case unreadable(path: String, reason: String)
  /// The file has no bytes, or only blank ones.
  case empty(path: String)
  /// The file is larger than 512 MB.
  case tooLarge(path: String)
  /// The content is not text.
  case binary(path: String)
  /// The content is text of no known format.
  case unknownFormat(path: String)
  /// The rows have no header that names an e-mail column.
  case unknownHeader(path: String, header: [String])
  /// The column mapping names a column that the file does not have.
  case mappingOutOfRange(path: String, column: Int, columns: Int)
  /// The folder holds no contact file.
  case folderWithoutCards(path: String)
  /// What should be a mail folder is none.
  case noMail(path: String)
  /// The archive is not read; nothing of it was unpacked to the disk.
  case archive(path: String, problem: ArchiveProblem)
  /// The compressed file is cut or damaged; what stands before that was read.
  case cut(path: String)
  /// The charset that was asked for is not known.
  case unknownCharset(String)
  /// The user stopped the reading.
  case cancelled

  /// A sentence for a person.
  public var description: String {
    switch self {
    case .unreadable(let path, let reason): "\(path) can not be read: \(reason)"
    case .empty(let path): "\(path) is empty"
    case .tooLarge(let path): "\(path) is larger than 512 MB; split it and import the parts"
    case .binary(let path):
      "\(path) is not a text file; export the contacts as vCard or CSV and import that"
    case .unknownFormat(let path):
      "\(path) is in no known contact format; vCard and CSV always work"
    case .unknownHeader(let path, let header):
      "\(path) has no header with a known name or e-mail column\(Self.found(header)); "
        + "say which columns they are, for example --map name=1,email=2"
    case .mappingOutOfRange(let path, let column, let columns):
      "\(path) has \(columns) columns, so column \(column) can not be mapped"
    case .folderWithoutCards(let path):
      "\(path) is a folder without contact files (*.vcf, *.csv, *.ldif) or mail "
        + "(cur, new, *.mbox, *.eml)"
    case .noMail(let path):
      "\(path) is no mail folder: neither a Maildir (cur, new) nor an mbox file (From ...)"
    case .archive(let path, let problem): "\(path) was refused: \(problem)"
    case .cut(let path): "\(path) is cut or damaged; what stands before that was read"
    case .unknownCharset(let name):
      "\"\(name)\" is no known charset; `iconv --list` shows the names"
    case .cancelled: "the import was stopped, nothing was stored"
    }
  }

  private static func found(_ header: [String]) -> String {
    let shown = header.prefix(6).map { "\"\($0.prefix(40))\"" }.joined(separator: ", ")
    return shown.isEmpty ? "" : " (its first row is \(shown)\(header.count > 6 ? ", ..." : ""))"
  }
}
