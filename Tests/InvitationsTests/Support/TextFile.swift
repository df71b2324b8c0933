import FoundationEssentials

/// The project's own text files, for tests that compare documents with code.
enum TextFile {
  /// The lines of a file, by its path in the package.
  static func lines(of path: String, here: String = #filePath) throws -> [String] {
    let root = here.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
    let data = try Data(contentsOf: URL(filePath: root.joined(separator: "/") + "/" + path))
    return String(decoding: data, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
