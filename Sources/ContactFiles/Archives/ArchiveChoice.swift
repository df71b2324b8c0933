/// Which files of an archive hold contacts.
struct ArchiveChoice {
  private let isNetworkExport: Bool

  /// A network's export has its owner's profile in it too; only these files list other people.
  private static let networkFiles = [
    "connections.csv", "invitations.csv", "messages.csv", "contacts.csv", "importedcontacts.csv",
  ]
  private static let extensions = ["vcf", "csv", "tsv", "ldif", "jcf", "json", "abook"]

  /// Judges by all the paths in the archive.
  init(paths: [String]) {
    let names = paths.map(Self.name)
    isNetworkExport = names.contains("connections.csv") || names.contains("invitations.csv")
  }

  /// Whether a file is read.
  func isWanted(_ path: String) -> Bool {
    let name = Self.name(path)
    guard !path.hasPrefix("__MACOSX/"), !name.hasPrefix(".") else { return false }
    if isNetworkExport { return Self.networkFiles.contains(name) }
    return Self.extensions.contains { name.hasSuffix("." + $0) }
  }

  private static func name(_ path: String) -> String {
    (path.split(separator: "/").last.map(String.init) ?? path).lowercased()
  }
}
