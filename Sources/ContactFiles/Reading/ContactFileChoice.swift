/// Which files of an archive or folder hold contacts.
struct ContactFileChoice {
  private let isNetworkExport: Bool

  /// A network's export has its owner's profile in it too; only these files list other people.
  private static let networkFiles = [
    "connections.csv", "invitations.csv", "messages.csv", "contacts.csv", "importedcontacts.csv",
  ]
  /// How the names of contact files end; mail is read for its correspondents.
  static let endings = [
    ".vcf", ".vcard", ".csv", ".tsv", ".ldif", ".ldi", ".jcf", ".json", ".abook", ".mbox",
  ]

  /// The same with what a file is compressed with behind it; in a folder these are read, too.
  static let compressedEndings = endings.flatMap { ending in
    [".gz", ".bz2", ".xz"].map { ending + $0 }
  }
  private let endings: [String]

  /// Judges by all the paths in the archive or folder.
  init(paths: [String], areFiles: Bool = false) {
    endings = areFiles ? Self.endings + Self.compressedEndings : Self.endings
    let names = paths.map(Self.name)
    isNetworkExport = names.contains("connections.csv") || names.contains("invitations.csv")
  }

  /// Whether a file is read.
  func isWanted(_ path: String) -> Bool {
    let name = Self.name(path)
    guard !path.hasPrefix("__MACOSX/"), !name.hasPrefix(".") else { return false }
    if isNetworkExport { return Self.networkFiles.contains(name) }
    return endings.contains(where: name.hasSuffix)
  }

  private static func name(_ path: String) -> String {
    (path.split(separator: "/").last.map(String.init) ?? path).lowercased()
  }
}
